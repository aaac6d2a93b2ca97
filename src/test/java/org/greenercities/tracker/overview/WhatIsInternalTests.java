package org.greenercities.tracker.overview;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Asking;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.Milestone;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Place;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.activity.SdgLink;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.calendar.PartialDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is not accepted, and money that is internal, changes nothing that a visitor sees
 * of the programme; who may read it sees it counted.
 */
@TrackerTest
@Transactional
class WhatIsInternalTests {

	private static final List<String> PAGES = List.of("/", "/progress/2017-2018", "/progress/2017-2018.csv", "/regions",
			"/regions/AF?biennium=2017-2018", "/sdgs", "/sdgs/11.6", "/sdgs.csv", "/umbrella-projects",
			"/umbrella-projects/UP1", "/umbrella-projects.csv", "/partners", "/partners/GEF", "/partners.csv",
			"/gatherings", "/gatherings/WUF-9", "/milestones", "/proposals", "/reports/2017-2018");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private SampleActivities activities;

	@Test
	void aDraftChangesNothingThatAVisitorSees() {
		Map<String, String> before = seen();
		this.activities.draft("GCP-930", "Xylophone lanes", List.of("UNEP"), WhatIsInternalTests::fill);
		assertThat(seen()).isEqualTo(before);
	}

	@Test
	void anEditThatWaitsChangesNothingThatAVisitorSees() {
		Activity activity = this.activities.accepted("GCP-931", "Xylophone lanes", List.of("UNEP"), (one) -> {
		});
		Map<String, String> before = seen();
		this.activities.edit(activity, (one) -> {
			one.locate(List.of("AF"));
			one.serves(new SdgLink("11.6", null));
		});
		assertThat(seen()).isEqualTo(before);
	}

	@Test
	void internalMoneyOfAnAcceptedActivityIsCountedForItsOwnersOnly() {
		this.activities.accepted("GCP-932", "Xylophone lanes", List.of("UNEP"), WhatIsInternalTests::fill);
		assertThat(page("/progress/2017-2018")).doesNotContain("77,777,777");
		assertThat(page("/partners/GEF")).doesNotContain("77,777,777");
		assertThat(Jsoup
			.parse(new String(this.mvc.get()
				.uri("/progress/2017-2018")
				.with(Asking.as("UNEP", Role.STAFF))
				.exchange()
				.getResponse()
				.getContentAsByteArray(), StandardCharsets.UTF_8))
			.text()).contains("77,777,777");
	}

	private static void fill(Activity activity) {
		activity.locate(List.of("AF"));
		activity.takesPlaceIn(new Place("KE", "Nairobi", Place.Role.BENEFITS));
		activity.classify(List.of("UP1"), List.of("STM"), List.of("AIR"));
		activity.serves(new SdgLink("11.6", null));
		activity.involves(new Participation("GEF", Participation.Role.FUNDING, null));
		activity.takesPlaceAt("WUF-9");
		activity.reports(new ProgressUpdate(PartialDate.parse("2018-12-31"), "2017-2018", "Xylophones were played.",
				null, Instant.EPOCH, "TRACKER"));
		activity.receives(new Contribution("GEF", BigDecimal.valueOf(77_777_777), "USD", Contribution.State.SECURED,
				null, Visibility.INTERNAL, null));
		activity.achieves(new Result("xylophones", BigDecimal.TEN, "xylophones", "Ten xylophones.", null));
		activity.plans(new Milestone("Xylophones tuned", PartialDate.parse("2018-05"), null));
	}

	private Map<String, String> seen() {
		Map<String, String> seen = new LinkedHashMap<>();
		PAGES.forEach((address) -> seen.put(address, page(address)));
		return seen;
	}

	/** Without the line for paper, which has the time. */
	private String page(String address) {
		String text = new String(
				this.mvc.get().uri(URI.create(address)).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
		return address.endsWith(".csv") ? text : Jsoup.parse(text).select("main").outerHtml();
	}

}
