package org.greenercities.tracker.logging;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.activity.Schedule;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.OTHER_COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.PEOPLE;
import static org.greenercities.tracker.account.AskingPages.STAFF;

/**
 * An organisation that is in no list is named where it takes part, and confirmed later.
 */
@TrackerTest
@Transactional
class PartnerInPlaceTests {

	private static final String NAME = "International Solid Waste Association (ISWA)";

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private SampleActivities samples;

	@Autowired
	private JdbcClient jdbc;

	private String code = "";

	@BeforeEach
	void log() {
		this.code = this.editing.log(new Draft(new Basics("Shade for bus stops", null, Kind.PROJECT), Set.of("UNEP"),
				"UNEP", Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), STAFF, "test");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true,
			textBlock = """
					act     | staff | coordinator | signatory | other staff | other coordinator | manager | administrator | visitor
					propose | 303   | 303         | 403       | 404         | 404               | 403     | 422           | 302
					confirm | 403   | 303         | 403       | 403         | 303               | 403     | 303           | 302
					""")
	void opensToWhomTheModelOpensIt(String act, int staff, int coordinator, int signatory, int otherStaff,
			int otherCoordinator, int manager, int administrator, int visitor) {
		// who repairs it has to say why
		Map<String, Integer> expected = Map.of("staff", staff, "coordinator", coordinator, "signatory", signatory,
				"other staff", otherStaff, "other coordinator", otherCoordinator, "manager", manager, "administrator",
				administrator, "visitor", visitor);
		assertThat(name("1", "Bus Stop Shade Trust")).hasStatus(303);
		PEOPLE.forEach((who, person) -> {
			MvcTestResult answer = act.equals("confirm")
					? this.pages.post("/partners/BUS-STOP-SHADE-TRUST/confirmation", person)
					: this.pages.post(edit(), person, "section", "partners", "version", "2", "partners", "UNEP",
							"roles", "lead", "partners", "BUS-STOP-SHADE-TRUST", "roles", "partner", "new_partner",
							"Friends of " + who, "new_partner_type", "22", "new_partner_same", "none");
			assertThat(answer).as(who).hasStatus(Objects.requireNonNull(expected.get(who)));
		});
	}

	@ParameterizedTest
	@CsvSource({ "new_partner_type, 22", "new_partner_country, AT" })
	void whatIsSaidOfItNeedsItsName(String field, String value) {
		MvcTestResult answer = this.pages.post(edit(), STAFF, "section", "partners", "version", "1", "partners", "UNEP",
				"roles", "lead", "new_partner", " ", "new_partner_role", "partner", field, value);
		assertThat(answer).hasStatus(422);
		Document form = AskingPages.page(answer);
		assertThat(form.select(".problems a").eachAttr("href")).containsExactly("#new_partner");
		assertThat(form.select("#new_partner").attr("aria-invalid")).isEqualTo("true");
		assertThat(form.select("#" + field + " option[selected]").val()).isEqualTo(value);
	}

	@Test
	void isThereAtOnceAndSaysThatItIsNotConfirmed() {
		assertThat(name("1", NAME)).hasStatus(303).hasRedirectedUrl(edit() + "#section-partners");
		Document form = this.pages.page(edit(), STAFF);
		assertThat(form.select("[name=partners] option[selected]").eachAttr("value")).containsExactly("UNEP", "ISWA");
		assertThat(form.select("[name=roles] option[selected]").eachAttr("value")).startsWith("lead", "implementing");
		assertThat(form.select("#partners option[value=ISWA]").text())
			.isEqualTo("International Solid Waste Association (not confirmed yet)");
		assertThat(form.select("#new_partner").val()).isEmpty();
		Document partner = this.pages.page("/partners/ISWA", STAFF);
		assertThat(partner.select("h1").text()).isEqualTo("International Solid Waste Association");
		assertThat(partner.select(".note").text()).contains("No coordinator has confirmed it yet.");
		assertThat(partner.select(".note form")).isEmpty();
		assertThat(partner.select(".facts").text()).contains("International NGO", "Austria");
		assertThat(this.pages.page("/partners?q=ISWA", STAFF).select("tbody .sum").text())
			.isEqualTo("Not confirmed yet");
		assertThat(this.jdbc.sql("select created_by from organisation where code = 'ISWA' and not confirmed")
			.query(String.class)
			.single()).isEqualTo("STAFF.UNEP");
	}

	@Test
	void staysWithItsDraftUntilItIsConfirmed() {
		assertThat(name("1", NAME)).hasStatus(303);
		assertThat(this.pages.get("/partners/ISWA", Person.VISITOR)).hasStatus(404);
		assertThat(this.pages.get("/partners/ISWA", OTHER_COORDINATOR)).hasStatus(200);
		for (String parameter : List.of("organisation", "funder")) {
			String list = "/activities?" + parameter + "=ISWA";
			MvcTestResult unknown = this.pages.get(list, Person.VISITOR);
			assertThat(unknown).hasStatus(400);
			assertThat(AskingPages.page(unknown).select(".values").text()).doesNotContain("ISWA");
			assertThat(this.pages.get(list, OTHER_COORDINATOR)).hasStatus(200);
		}
		assertThat(this.pages.post("/partners/ISWA/confirmation", COORDINATOR)).hasStatus(303);
		assertThat(this.pages.get("/partners/ISWA", Person.VISITOR)).hasStatus(200);
		assertThat(this.pages.get("/activities?organisation=ISWA", Person.VISITOR)).hasStatus(200);
	}

	@Test
	void isOpenOnceItTakesPartInWhatIsOpen() {
		assertThat(name("1", NAME)).hasStatus(303);
		this.samples.accepted("GCP-900", "Shade", List.of("UNEP"),
				(activity) -> activity.involves(new Participation("ISWA", Participation.Role.PARTNER, null)));
		assertThat(this.pages.get("/partners/ISWA", Person.VISITOR)).hasStatus(200);
		assertThat(this.pages.get("/partners/ISWA?biennium=2017-2018", Person.VISITOR)).hasStatus(200);
		assertThat(this.pages.get("/activities?organisation=ISWA", Person.VISITOR)).hasStatus(200);
	}

	@Test
	void aCoordinatorOfEitherAgencyConfirmsIt() {
		assertThat(name("1", NAME)).hasStatus(303);
		assertThat(this.pages.page("/partners/ISWA", OTHER_COORDINATOR).select(".note form").attr("action"))
			.isEqualTo("/partners/ISWA/confirmation");
		assertThat(this.pages.post("/partners/ISWA/confirmation", OTHER_COORDINATOR)).hasStatus(303)
			.hasRedirectedUrl("/partners/ISWA");
		assertThat(this.pages.post("/partners/ISWA/confirmation", COORDINATOR)).as("again").hasStatus(303);
		assertThat(this.pages.page("/partners/ISWA", COORDINATOR).select(".note")).isEmpty();
		assertThat(this.pages.page(edit(), STAFF).select("#partners option[value=ISWA]").text())
			.isEqualTo("International Solid Waste Association");
		assertThat(
				this.jdbc.sql("select confirmed_by from organisation where code = 'ISWA'").query(String.class).single())
			.isEqualTo("COORDINATOR.UNHABITAT");
		assertThat(this.pages.post("/partners/NOBODY/confirmation", COORDINATOR)).hasStatus(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
					Institute for Transport and Development Policy                     | ITDP
			Global Environment Fund                                            | GEF
			gef                                                                | GEF
			Some other body (GIZ)                                              | GIZ
			""")
	void whatLooksLikeItIsShownFirst(String name, String alike) {
		MvcTestResult answer = name("1", name, "new_partner_same", "");
		assertThat(answer).hasStatus(409);
		Document form = AskingPages.page(answer);
		assertThat(form.select("[name=new_partner_same]").eachAttr("value")).contains(alike, "none");
		assertThat(form.select("#new_partner").val()).isEqualTo(name);
		assertThat(form.select("#new_partner_type option[selected]").val()).isEqualTo("21");
		assertThat(form.select("#new_partner_country option[selected]").val()).isEqualTo("AT");
		assertThat(form.select("#new_partner_role option[selected]").val()).isEqualTo("implementing");
		assertThat(form.select("#partners option[selected]").val()).isEqualTo("UNEP");
	}

	@Test
	void itIsOneThatIsThereOrNoneOfThem() {
		assertThat(name("1", "Global Environment Fund", "new_partner_same", "GEF")).hasStatus(303);
		assertThat(organisations("Global Environment Fund")).isZero();
		assertThat(chosen()).containsExactly("UNEP", "GEF");
		assertThat(name("2", "Global Environment Fund", "new_partner_same", "none", "partners", "GEF", "roles",
				"implementing"))
			.hasStatus(303);
		assertThat(organisations("Global Environment Fund")).isOne();
		assertThat(chosen()).contains("GLOBAL-ENVIRONMENT-FUND");
	}

	@Test
	void codesAreReadableInAnyScriptAndNeverGivenTwice() {
		assertThat(name("1", "Общество «Тень»", "new_partner_same", "none")).hasStatus(303);
		assertThat(name("2", "Общество „Тень“", "new_partner_same", "none")).hasStatus(303);
		assertThat(this.jdbc.sql("select code from organisation where not confirmed order by code")
			.query(String.class)
			.list()).hasSize(2).allMatch((made) -> made.startsWith("OBSESTVO-TEN")).doesNotHaveDuplicates();
	}

	@Test
	void sentTwiceItIsOneOrganisation() {
		for (int i = 0; i < 2; i++) {
			assertThat(name("1", "Bus Stop Shade Trust", "new_partner_same", "none")).hasStatus(303);
		}
		assertThat(organisations("Bus Stop Shade Trust")).isOne();
		assertThat(chosen()).containsExactly("UNEP", "BUS-STOP-SHADE-TRUST");
	}

	@Test
	void aCharacterNoDatabaseKeepsIsLeftOut() {
		assertThat(name("1", "Bus\0 Stop Shade Trust", "new_partner_same", "none")).hasStatus(303);
		assertThat(organisations("Bus Stop Shade Trust")).isOne();
	}

	@Test
	void saysWhatIsWrongAndKeepsWhatWasTyped() {
		MvcTestResult answer = this.pages.post(edit(), STAFF, "section", "partners", "version", "1", "partners", "UNEP",
				"roles", "lead", "new_partner", NAME, "new_partner_type", "", "new_partner_country", "XX");
		assertThat(answer).hasStatus(422);
		Document form = AskingPages.page(answer);
		assertThat(form.select(".problems a").eachAttr("href")).containsExactlyInAnyOrder("#new_partner_type",
				"#new_partner_country");
		assertThat(form.select("#new_partner").val()).isEqualTo(NAME);
		assertThat(organisations("International Solid Waste Association")).isZero();
	}

	private List<String> chosen() {
		return this.pages.page(edit(), STAFF).select("[name=partners] option[selected]").eachAttr("value");
	}

	private int organisations(String name) {
		return this.jdbc.sql("select count(*) from organisation where name = :name")
			.param("name", name)
			.query(Integer.class)
			.single();
	}

	private MvcTestResult name(String version, String name, String... more) {
		String[] fields = { "section", "partners", "version", version, "partners", "UNEP", "roles", "lead",
				"new_partner", name, "new_partner_type", "21", "new_partner_country", "AT", "new_partner_role",
				"implementing" };
		String[] all = Arrays.copyOf(fields, fields.length + more.length);
		System.arraycopy(more, 0, all, fields.length, more.length);
		return this.pages.post(edit(), STAFF, all);
	}

	private String edit() {
		return "/activities/" + this.code + "/edit";
	}

}
