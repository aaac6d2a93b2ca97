package org.greenercities.tracker.browser;

import java.util.function.Consumer;

import com.microsoft.playwright.Response;
import org.greenercities.tracker.web.SampleCharts;
import org.jspecify.annotations.Nullable;

/** Every page there is, in each of its states. */
enum EveryPage {

	HOME("/"), HOME_OF_ANOTHER_BIENNIUM("/?biennium=2015-2016"),

	PROGRESS("/progress/2017-2018"), PROGRESS_OF_LITTLE("/progress/2015-2016"),
	PROGRESS_BY_THEME("/progress/2019-2020?matrix=theme-region"),
	PROGRESS_BY_ROLE("/progress/2017-2018?matrix=agency-role"), MILESTONES("/milestones"),
	NO_MILESTONE("/milestones?biennium=2017-2018&state=met"),

	LIST("/activities?biennium=2017-2018"), LAST_PAGE("/activities?page=5"),
	UNUSUAL_ROWS("/activities?biennium=2015-2016"),
	NARROWED("/activities?biennium=2017-2018&region=AP&region=AF&status=completed&from=2017&sort=-start"),
	FOUND("/activities?q=air+quality"), FOUND_ALIKE("/activities?q=Nairobbi"),
	NOTHING_FOUND("/activities?biennium=2017-2018&region=LAC&country=KE&kind=network"),
	NO_SUCH_WORD("/activities?q=qqqqqqqq"),

	ACTIVITY_WITH_MUCH("/activities/GCP-021"), ACTIVITY_WITH_PARTS("/activities/GCP-002"),
	ACTIVITY_WITH_LITTLE("/activities/GCP-014"), ACTIVITY_WITH_MONEY("/activities/GCP-098"),
	LONG_ACTIVITY("/activities/" + UnusualActivities.LONG), ARABIC_ACTIVITY("/activities/" + UnusualActivities.ARABIC),

	PROPOSALS("/proposals?biennium=2017-2018"), PROPOSALS_NARROWED("/proposals?status=submitted&funder=UNDA"),
	NO_PROPOSALS("/proposals?status=rejected"), PROPOSAL("/proposals/PR-011"),
	PROPOSAL_WITH_LITTLE("/proposals/PR-008"),

	CHARTS(SampleCharts.ADDRESS),

	REPORTS("/reports"), REPORT("/reports/2017-2018"), REPORT_IN_ARABIC("/reports/2017-2018?headings=ar"),
	FOUND_IN_REPORT("/reports/2017-2018?q=air+quality"), NOT_FOUND_IN_REPORT("/reports/2017-2018?q=qqqqqqqq"),

	REGIONS("/regions?biennium=2017-2018"), REGION("/regions/AF?biennium=2017-2018"),
	REGION_IN_AN_EMPTY_BIENNIUM("/regions/LAC?biennium=2015-2016"), SDGS("/sdgs?biennium=2017-2018"),
	SDG_GOAL("/sdgs/11?biennium=2017-2018"), SDG_TARGET("/sdgs/11.6"), SDG_WITH_NOTHING("/sdgs/1.1.1"),
	UMBRELLA_PROJECTS("/umbrella-projects"), UMBRELLA_PROJECT("/umbrella-projects/UP2?biennium=2017-2018"),
	PARTNERS("/partners?biennium=2017-2018"), NO_PARTNERS("/partners?q=qqqqqqqq"),
	PARTNERS_IN_AN_EMPTY_BIENNIUM("/partners?biennium=2015-2016"), AGENCY("/partners/UNEP?biennium=2017-2018"),
	FUNDER("/partners/AF-FUND"), GATHERINGS("/gatherings"), GATHERING("/gatherings/WUF-9?biennium=2017-2018"),
	GATHERING_WITH_LITTLE("/gatherings/UNEA-2?biennium=2015-2016"),

	SIGN_IN("/login"),
	SIGN_IN_FAILED("/login", 401, Person.VISITOR, (reader) -> reader.type("nobody@example.org", "not the password")),
	ACCOUNT("/account", 200, Person.STAFF, null), PASSWORD("/account/password", 200, Person.STAFF, null),
	PASSWORD_REFUSED("/account/password", 422, Person.STAFF, (reader) -> reader.page().click("main button")),

	LOG("/activities/new", 200, Person.STAFF, null),
	LOG_REFUSED("/activities/new", 422, Person.STAFF, (reader) -> reader.page().click("main .form button")),
	EDIT("/activities/" + UnusualActivities.LONG + "/edit", 200, Person.STAFF, null),
	EDIT_REFUSED("/activities/" + UnusualActivities.ARABIC + "/edit", 422, Person.STAFF, (reader) -> {
		reader.page().click("details:has(#section-schedule) > summary");
		reader.page().fill("#start", "soon");
		reader.page().click("#section-schedule button");
	}),

	REVIEW("/review", 200, Person.COORDINATOR, null),
	ASKED_TO_ACCEPT("/activities/" + UnusualActivities.SUBMITTED, 200, Person.COORDINATOR, null),
	RETURN_REFUSED("/activities/" + UnusualActivities.SUBMITTED, 422, Person.COORDINATOR, (reader) -> {
		reader.page().click("#steps summary");
		reader.page().click("button[value=returned]");
	}), HISTORY("/activities/" + UnusualActivities.SUBMITTED + "/history", 200, Person.COORDINATOR, null),
	COMPARED("/activities/" + UnusualActivities.SUBMITTED + "/history?from=1&to=2", 200, Person.COORDINATOR, null),
	UPDATE("/activities/" + UnusualActivities.LONG + "/progress/new", 200, Person.STAFF, null),
	UPDATE_PREVIEWED("/activities/GCP-021/progress/new", 200, Person.STAFF, (reader) -> {
		reader.page().fill("#narrative", "*One*\n\n- two\n- https://example.org/three");
		reader.page().click("[name=preview]");
	}), UPDATE_REFUSED("/activities/" + UnusualActivities.ARABIC + "/progress/new", 422, Person.STAFF, (reader) -> {
		reader.page().fill("#percent", "many");
		reader.page().click("main .form .btn-main");
	}), CORRECTION("/activities/" + UnusualActivities.ARABIC + "/progress/1/edit", 200, Person.STAFF, null),

	LOG_PROPOSAL("/proposals/new", 200, Person.STAFF, null),
	LOG_PROPOSAL_REFUSED("/proposals/new", 422, Person.STAFF, (reader) -> {
		reader.page().fill("#amount", "much");
		reader.page().click("main .form button");
	}), EDIT_PROPOSAL("/proposals/PR-011/edit", 200, Person.STAFF, null),
	PROPOSAL_TO_KEEP("/proposals/PR-003", 200, Person.STAFF, null),
	STATE_REFUSED("/proposals/PR-002", 422, Person.STAFF, (reader) -> reader.page().click("main .form button")),

	ROUNDS("/rounds", 200, Person.STAFF, null), NO_ROUND("/rounds/2019-2020", 200, Person.COORDINATOR, null),
	EXCUSE("/rounds/2017-2018/answers/GCP-001", 200, Person.COORDINATOR, null),
	FOCAL_POINTS("/focal-points", 200, Person.COORDINATOR, null),
	WAITING("/progress/2017-2018/new", 200, Person.STAFF, null),

	UNKNOWN_REGION("/activities?region=XX", 400), UNREADABLE_DATE("/activities?from=May+18", 400),
	NO_SUCH_LANGUAGE("/reports/2017-2018?headings=de", 400), NO_REPORT("/reports/2015-2016", 404),
	NOT_OPEN("/actuator/prometheus", 403, Person.STAFF, null), NOT_FOUND("/activities/GCP-999", 404),
	NO_PAGE("/nowhere", 404), PAST_THE_END("/activities?page=99", 404), NOT_FOR_READING(FailingPages.POSTED, 405),
	STALE(FailingPages.STALE, 409), FAULT(FailingPages.OURS, 500), UNREACHABLE(FailingPages.UNREACHABLE, 503);

	private final String address;

	private final int status;

	private final Person person;

	private final @Nullable Consumer<Reader> act;

	EveryPage(String address) {
		this(address, 200);
	}

	EveryPage(String address, int status) {
		this(address, status, Person.VISITOR, null);
	}

	EveryPage(String address, int status, Person person, @Nullable Consumer<Reader> act) {
		this.address = address;
		this.status = status;
		this.person = person;
		this.act = act;
	}

	int status() {
		return this.status;
	}

	Person person() {
		return this.person;
	}

	/** Opens it; where something has to be done first, the answer is the one to that. */
	Response open(Reader reader) {
		Response opened = reader.open(this.address);
		Consumer<Reader> doing = this.act;
		return (doing == null) ? opened : reader.page()
			.waitForResponse((response) -> response.request().isNavigationRequest(), () -> doing.accept(reader));
	}

	/** Who reads a page. */
	enum Person {

		VISITOR, STAFF, COORDINATOR

	}

}
