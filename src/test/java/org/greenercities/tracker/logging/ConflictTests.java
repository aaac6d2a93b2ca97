package org.greenercities.tracker.logging;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.EditConflict;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.draft.Drafts;
import org.greenercities.tracker.web.FormReader;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.invocation.InvocationOnMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;
import static org.greenercities.tracker.account.AskingPages.STAFF;
import static org.mockito.Mockito.mock;

/** Two or three who edit one section: nobody's words are lost, nothing is said twice. */
@TrackerTest
@Transactional
class ConflictTests {

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private EditPages editPages;

	@Autowired
	private InPlace inPlace;

	@Autowired
	private SectionRules rules;

	@Autowired
	private FormReader formReader;

	@Autowired
	private Drafts drafts;

	private Forms forms;

	private String code = "";

	@BeforeEach
	void log() {
		this.forms = new Forms(this.pages);
		this.code = this.editing.log(new Draft(new Basics("Benches for bus stops", null, Kind.PROJECT), Set.of("UNEP"),
				"UNEP", Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), STAFF, "test");
		assertThat(when(1, "2018", "planned", "2022", "planned")).hasStatus(303);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "none", textBlock = """
			field | theirs  | their kind | mine | my kind | in words
			start | 2019    | planned    | ''   | ''      | 2019, planned
			start | 2019    | planned    | 2018 | actual  | 2019, planned
			start | ''      | ''         | 2018 | actual  | not stated
			end   | 2021-06 | actual     | ''   | ''      | June 2021, actual
			end   | 2023    | planned    | 2022 | actual  | 2023, planned
			""")
	void aDateAndItsKindAreOneThing(String field, String theirs, String theirKind, String mine, String myKind,
			String inWords) {
		assertThat(change(2, field, theirs, theirKind)).hasStatus(303);
		MvcTestResult answer = change(2, field, mine, myKind);
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.select("[name=take]").eachAttr("value")).containsExactly(field);
		assertThat(page.select(".problems .typed").text()).isEqualTo(inWords);
		assertThat(dated(page, field)).containsExactly(mine, myKind);
		assertThat(change(3, field, mine, myKind, "take", field)).hasStatus(303);
		assertThat(dated(edit(), field)).containsExactly(theirs, theirKind);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			version | field | theirs | my start | my end
			2       | end   | 2020   | 2021     | 2024
			3       | end   | 2020   | 2021     | 2024
			2       | start | 2021   | 2016     | 2017
			""")
	void whatDoesNotGoTogetherWithWhatIsTakenIsAskedAgain(int version, String field, String theirs, String start,
			String end) {
		assertThat(change(2, field, theirs, "planned")).hasStatus(303);
		MvcTestResult answer = when(version, start, "actual", end, "planned", "take", field);
		assertThat(answer).hasStatus(409);
		Document page = AskingPages.page(answer);
		assertThat(page.select(".problems").text()).contains("do not go together");
		assertThat(page.select("[name=take]").eachAttr("value")).containsExactly("start", "end");
		assertThat(dated(page, "start")).containsExactly(start, "actual");
		assertThat(dated(page, "end")).containsExactly(end, "planned");
		assertThat(when(3, start, "actual", end, "planned", "take", "start", "take", "end")).hasStatus(303);
		assertThat(dated(edit(), field)).containsExactly(theirs, "planned");
		assertThat(when(3, start, "actual", end, "planned")).hasStatus(303);
		assertThat(dated(edit(), "start")).containsExactly(start, "actual");
	}

	/** A third one saves before the page of the second is read. */
	@Test
	void aThirdEditorIsNotOverwritten() {
		assertThat(basics(2, "Benches of wood", "project", "")).hasStatus(303);
		EditController racing = new EditController(
				thenAnother(() -> assertThat(basics(3, "Benches of wood", "tool", "They last.")).hasStatus(303)),
				this.editPages, this.inPlace, this.rules, this.formReader, this.drafts);
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setParameters(Map.of("title", "Benches of stone", "kind", "project", "summary", ""));
		ModelAndView page = racing.save(this.code, "basics", 2, null, "no", request, COORDINATOR, Locale.ENGLISH,
				new ExtendedModelMap(), new RedirectAttributesModelMap());
		assertThat(page.getModel()).containsEntry("seen", Map.of("basics", 3))
			.extractingByKey("page", type(EditPage.class))
			.returns(4, EditPage::version);
		assertThat(basics(3, "Benches of stone", "project", "")).hasStatus(303);
		assertThat(edit().select("#title").val()).isEqualTo("Benches of stone");
		assertThat(edit().select("#kind option[selected]").val()).isEqualTo("tool");
		assertThat(edit().select("#summary").text()).isEqualTo("They last.");
	}

	@Test
	void aThirdEditorIsNotOverwrittenByAnEntryEither() {
		assertThat(enter("2019-2020", "planned")).hasStatus(303);
		EntryController racing = new EntryController(
				thenAnother(() -> assertThat(enter("2015-2016", "planned")).hasStatus(303)), this.editPages,
				this.drafts);
		EntryForm form = new EntryForm("continued", "added", null);
		ModelAndView page = racing.enter(this.code, "2019-2020", 2, form, new BeanPropertyBindingResult(form, "form"),
				COORDINATOR, Locale.ENGLISH, new ExtendedModelMap(), new RedirectAttributesModelMap());
		assertThat(page.getModel()).containsEntry("seen", Map.of("entries", 3))
			.extractingByKey("page", type(EditPage.class))
			.returns(4, EditPage::version);
	}

	/** Saves, and where that is refused lets somebody else save before anybody knows. */
	private ActivityEditing thenAnother(Runnable saves) {
		return mock(ActivityEditing.class, (InvocationOnMock call) -> {
			try {
				return call.getMethod().invoke(this.editing, call.getArguments());
			}
			catch (InvocationTargetException ex) {
				assertThat(ex.getCause()).isInstanceOf(EditConflict.class);
				saves.run();
				throw Objects.requireNonNull(ex.getCause());
			}
		});
	}

	private MvcTestResult change(int version, String field, String date, String kind, String... more) {
		return field.equals("start") ? when(version, date, kind, "2022", "planned", more)
				: when(version, "2018", "planned", date, kind, more);
	}

	private MvcTestResult when(int version, String start, String startKind, String end, String endKind,
			String... more) {
		return save(version, "schedule",
				List.of("start", start, "start_kind", startKind, "end", end, "end_kind", endKind), more);
	}

	private MvcTestResult basics(int version, String title, String kind, String summary) {
		return save(version, "basics", List.of("title", title, "kind", kind, "summary", summary));
	}

	private MvcTestResult save(int version, String section, List<String> fields, String... more) {
		return this.forms.save(this.code, version, STAFF, section,
				Stream.concat(fields.stream(), Stream.of(more)).toArray(String[]::new));
	}

	private MvcTestResult enter(String biennium, String origin) {
		return this.pages.post("/activities/" + this.code + "/entries/new", STAFF, "to", biennium, "version", "2",
				"origin", origin, "outcome", "continued");
	}

	private Document edit() {
		return this.pages.page("/activities/" + this.code + "/edit", STAFF);
	}

	private static List<String> dated(Document page, String field) {
		return List.of(page.select("#" + field).val(), page.select("#" + field + "_kind option[selected]").val());
	}

}
