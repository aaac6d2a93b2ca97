package org.greenercities.tracker.browser;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.ActivityService;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.activity.Edit;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Milestone;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Place;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.ProgressUpdate;
import org.greenercities.tracker.activity.Result;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.activity.Status;
import org.greenercities.tracker.activity.StatusFact;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.language.Writing;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * Activities that a page has to stand: a title of 300 characters with texts and sums to
 * match, one written in Arabic, and one that waits to be accepted anew.
 */
@TestComponent
class UnusualActivities {

	static final String LONG = "GCP-901";

	static final String ARABIC = "GCP-902";

	static final String SUBMITTED = "GCP-903";

	static final String LONG_TITLE = title();

	static final String ARABIC_TITLE = "تحويل المشاهد الحضرية: تخطيط الحيز الأخضر العام (UP1) في نيروبي";

	private static final String AUTHOR = "TRACKER";

	private static final Place KRUNG_THEP = new Place("KE",
			"Krungthepmahanakhonamonrattanakosinmahintharayutthayamahadilokphop", Place.Role.BENEFITS);

	private static final Person OTHER_STAFF = new Person("STAFF.UNHABITAT", "Staff of UN-Habitat", "UN-HABITAT",
			Set.of(Role.STAFF));

	private final ActivityService service;

	private final ActivityEditing editing;

	private final Clock clock;

	UnusualActivities(ActivityService service, ActivityEditing editing, Clock clock) {
		this.service = service;
		this.editing = editing;
		this.clock = clock;
	}

	/** After the runners, one of which makes the accounts. */
	@EventListener(ApplicationReadyEvent.class)
	void log() {
		this.service.saveAccepted(
				List.of(longOne(), arabic(), activity(SUBMITTED, "Shade for the bus stops of Nairobi")),
				LocalDate.of(2019, 3, 18), AUTHOR, "unusual");
		this.editing.change(SUBMITTED,
				new Edit(new Basics("Stops: " + LONG_TITLE, "Stops get roofs. ".repeat(20), Kind.TOOL), 1, Set.of()),
				OTHER_STAFF, "unusual");
		this.editing.change(SUBMITTED, new Edit(new Places(Set.of("AF"), Set.of(KRUNG_THEP)), 2, Set.of()), OTHER_STAFF,
				"unusual");
	}

	private static String title() {
		StringBuilder title = new StringBuilder("Städtepartnerschaftsübereinkommensumsetzungsbegleitforschung");
		for (int word = 0; title.length() < 300; word++) {
			title.append((word % 7 == 3) ? " resource-efficiency/decarbonisation" : " of green public space");
		}
		return title.substring(0, 300).strip();
	}

	private Activity longOne() {
		Activity activity = activity(LONG, LONG_TITLE);
		activity.describe(LONG_TITLE.repeat(4), List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"));
		activity.locate(List.of("AP", "AF", "ECA", "GLOBAL"));
		activity.stands(new StatusFact(Status.SUSPENDED, PartialDate.parse("2016-05-09")));
		activity.schedule(new Schedule(PartialDate.parse("2015-02-03"), Schedule.DateKind.ACTUAL,
				PartialDate.parse("2016-Q3"), Schedule.DateKind.PLANNED));
		activity.takesPlaceIn(KRUNG_THEP);
		activity.receives(new Contribution("UNEP", new BigDecimal("123456789012.34"), "USD", Contribution.State.SECURED,
				LONG_TITLE, Visibility.PUBLIC, "7"));
		activity.receives(
				new Contribution("UN-HABITAT", null, null, Contribution.State.UNKNOWN, null, Visibility.PUBLIC, null));
		activity.achieves(new Result("households-with-access-to-green-public-space-within-400-metres",
				new BigDecimal("9876543210.123"), "square-kilometres-of-public-space", LONG_TITLE, "7"));
		activity.refersTo(new Document(LONG_TITLE, "guide",
				"https://example.org/" + "a-very-long-address-without-any-break/".repeat(8), "7"));
		activity.plans(new Milestone(LONG_TITLE, PartialDate.parse("2016-Q4"), "7"));
		report(activity, LONG_TITLE);
		return activity;
	}

	private Activity arabic() {
		Activity activity = activity(ARABIC, ARABIC_TITLE);
		ReflectionTestUtils.setField(activity, "writing", new Writing("ar", Map.of()));
		activity.describe("مشروع مشترك بين UNEP وUN-Habitat يضع خططا للحيز الأخضر العام في 3 مدن (2015–2016)، "
				+ "ويدرب موظفي البلديات على صيانته.", List.of());
		activity.locate(List.of("AF"));
		activity.schedule(new Schedule(PartialDate.parse("2015"), Schedule.DateKind.ACTUAL, null, null));
		report(activity, "اعتمد مجلس المدينة الخطة رقم b.11 في نيروبي (Nairobi).");
		return activity;
	}

	private Activity activity(String code, String title) {
		Activity activity = new Activity(code, title, Kind.PROJECT, List.of("UNEP", "UN-HABITAT"), now(), AUTHOR);
		activity.involves(new Participation("UNEP", Participation.Role.LEAD, null));
		activity.involves(new Participation("UN-HABITAT", Participation.Role.PARTNER, "7"));
		return activity;
	}

	private void report(Activity activity, String narrative) {
		ProgressUpdate update = new ProgressUpdate(PartialDate.parse("2016-05-09"), "2015-2016", narrative, null, now(),
				AUTHOR);
		ReflectionTestUtils.setField(update, "writing", ReflectionTestUtils.getField(activity, "writing"));
		activity.reports(update);
	}

	private Instant now() {
		return this.clock.instant();
	}

}
