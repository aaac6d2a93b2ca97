package org.greenercities.tracker.logging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.greenercities.tracker.account.AskingPages.COORDINATOR;

/** Any sequence of form posts leaves the record equal to what the form shows. */
@TrackerTest
@Transactional
class SectionsPropertyTests {

	private static final int POSTS = 200;

	private static final int SEED = 20_181_109;

	/** What may be typed into a field, by its name; into any other, texts. */
	private static final Map<String, List<String>> VALUES = Map.ofEntries(
			Map.entry("kind", List.of("project", "tool", "campaign")),
			Map.entry("start", List.of("", "2018", "Q2 2018", "May 2018", "soon")),
			Map.entry("end", List.of("", "2019", "9 May 2019", "2001")),
			Map.entry("start_kind", List.of("", "planned", "actual")),
			Map.entry("end_kind", List.of("", "planned", "actual")), Map.entry("regions", List.of("AF", "AP", "XX")),
			Map.entry("countries", List.of("", "KE", "IN")), Map.entry("place_roles", List.of("benefits", "venue")),
			Map.entry("umbrella_project", List.of("UP1", "UP2")), Map.entry("pillars", List.of("STM", "WWM")),
			Map.entry("sdg_targets", List.of("", "11.6", "11.6, 11.7", "99")),
			Map.entry("sdg_indicators", List.of("", "11.6.1", "11.6")),
			Map.entry("partners", List.of("", "UNEP", "GEF")),
			Map.entry("roles", List.of("lead", "partner", "funding")), Map.entry("funders", List.of("", "GEF", "UNEP")),
			Map.entry("recipients", List.of("", "UNEP")),
			Map.entry("amounts", List.of("", "20,000", "1.2 million", "USD 7.50", "much")),
			Map.entry("currencies", List.of("", "USD", "euro")), Map.entry("forms", List.of("", "cash", "in_kind")),
			Map.entry("states", List.of("secured", "sought", "unknown")),
			Map.entry("agreement_dates", List.of("", "2018-05", "then")),
			Map.entry("money_visibilities", List.of("public", "internal")),
			Map.entry("result_values", List.of("", "12", "1,250", "-0.125", "few")),
			Map.entry("additives", List.of("", "yes", "no")), Map.entry("due", List.of("", "2018", "June 2019")),
			Map.entry("responsible", List.of("", "UNEP")),
			Map.entry("milestone_states", List.of("open", "met", "missed")),
			Map.entry("urls", List.of("", "https://example.org/a", "nowhere")),
			Map.entry("part_of", List.of("", "GCP-002", "gcp-001; GCP-003", "GCP-999")),
			Map.entry("follows", List.of("", "GCP-004")), Map.entry("gatherings", List.of("WUF-9", "UNEA-3")),
			Map.entry("identifier_agencies", List.of("", "UNEP", "UN-HABITAT")),
			Map.entry("bienniums", List.of("", "2017-2018", "2019-2020")),
			Map.entry("origins", List.of("", "planned", "added")), Map.entry("outcomes", List.of("", "completed")),
			Map.entry("agencies", List.of("UNEP", "UN-HABITAT")));

	private static final List<String> TEXTS = List.of("", "Roofs", " Trees & <shade> ", "«ظل»");

	@Autowired
	private AskingPages pages;

	@Autowired
	private ActivityEditing editing;

	@Test
	void theFormShowsWhatTheRecordHolds() {
		Random random = new Random(SEED);
		Forms forms = new Forms(this.pages);
		String code = this.editing.log(new Draft(new Basics("Shade", null, Kind.PROJECT), Set.of("UNEP"), "UNEP",
				Schedule.UNKNOWN, new Places(Set.of(), Set.of())), UUID.randomUUID(), COORDINATOR, "test");
		Forms.Sections shown = forms.edit(code, COORDINATOR);
		List<String> sections = List.copyOf(shown.sections().keySet());
		int saved = 0;
		for (int post = 0; post < POSTS; post++) {
			String section = sections.get(random.nextInt(sections.size()));
			Forms.Sent before = shown.get(section);
			MvcTestResult answer = typed(before, random).post(forms, code, COORDINATOR);
			boolean refused = answer.getResponse().getStatus() == 422 || asksWhetherItIsThere(answer);
			if (!refused) {
				assertThat(answer).as("post %d of %s", post, section).hasStatus(303);
			}
			shown = forms.edit(code, COORDINATOR);
			if (refused) {
				assertThat(shown.get(section)).as("refused post %d of %s", post, section).isEqualTo(before);
			}
			else {
				saved++;
			}
			assertThat(shown.get(section).post(forms, code, COORDINATOR)).as("post %d of %s again", post, section)
				.hasStatus(303);
			assertThat(forms.edit(code, COORDINATOR)).as("post %d of %s again", post, section).isEqualTo(shown);
		}
		assertThat(saved).isBetween(POSTS / 5, POSTS - 1);
	}

	/** Something is named in place that is like what is in a list. */
	private static boolean asksWhetherItIsThere(MvcTestResult answer) {
		return answer.getResponse().getStatus() == 409
				&& !AskingPages.page(answer).select("[name$=_same][value=none]").isEmpty();
	}

	/** The same form, each of its fields perhaps filled in anew. */
	private static Forms.Sent typed(Forms.Sent form, Random random) {
		List<String> fields = new ArrayList<>(form.fields());
		for (int i = 0; i < fields.size(); i += 2) {
			String name = fields.get(i);
			boolean hidden = name.matches("section|version|(money|result|milestone|document)_numbers");
			if (!hidden && random.nextInt(3) == 0) {
				List<String> values = VALUES.getOrDefault(name, TEXTS);
				fields.set(i + 1, values.get(random.nextInt(values.size())));
			}
		}
		return new Forms.Sent(fields);
	}

}
