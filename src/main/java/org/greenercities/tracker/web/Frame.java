package org.greenercities.tracker.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: sections, bienniums, languages, the person. Made for
 * each page; asks the database only when the layout asks it.
 */
public final class Frame {

	/** The sections there are, in their order; a new one is one line and one message. */
	private static final List<Section> SECTIONS = List.of(new Section("activities.title", "/activities"),
			new Section("progress.title", "/progress"), new Section("regions.title", "/regions"),
			new Section("sdgs.title", "/sdgs"), new Section("umbrella-projects.title", "/umbrella-projects"),
			new Section("partners.title", "/partners"), new Section("reports.title", "/reports"));

	private static final List<Section> FOOT = List.of(new Section("gatherings.title", "/gatherings"),
			new Section("milestones.title", "/milestones"), new Section("proposals.title", "/proposals"),
			new Section("frame.data", "/activities.csv"));

	private final Address address;

	private final Locale locale;

	private final Languages languages;

	private final @Nullable FrameBienniums bienniums;

	private final @Nullable FramePerson person;

	/** The biennium that the page speaks of though no parameter names it. */
	private final @Nullable String spokenOf;

	private @Nullable List<FrameBienniums.Choice> choices;

	Frame(Address address, Locale locale, Languages languages, @Nullable FrameBienniums bienniums,
			@Nullable FramePerson person, @Nullable String spokenOf) {
		this.address = address;
		this.spokenOf = spokenOf;
		this.locale = locale;
		this.languages = languages;
		this.bienniums = bienniums;
		this.person = person;
	}

	public String lang() {
		return this.locale.toLanguageTag();
	}

	public String dir() {
		return this.languages.direction(this.locale);
	}

	/** The address of another page in the biennium of this one. */
	public Address at(String path) {
		Address there = this.address.bare().at(path);
		for (String biennium : carriedBienniums()) {
			there = there.plus("biennium", biennium);
		}
		return there;
	}

	/** The address of another page without parameters, for a form that asks by GET. */
	public Address path(String path) {
		return this.address.bare().at(path);
	}

	/**
	 * The words that the list of activities is searched for; other pages have searches of
	 * their own.
	 */
	public @Nullable String query() {
		return this.address.path().startsWith("/activities") ? this.address.first("q") : null;
	}

	/** Where the page stands, for paper. */
	public String place() {
		return this.address.toString();
	}

	/** When it was made, for paper. */
	public Instant now() {
		return Instant.now();
	}

	public List<CurrentSection> sections() {
		return SECTIONS.stream().map((section) -> section.seenFrom(this.address.path())).toList();
	}

	public List<Section> footLinks() {
		return FOOT;
	}

	/** The bienniums that the page speaks of; none means all. */
	public List<String> bienniumCodes() {
		List<String> carried = carriedBienniums();
		return (carried.isEmpty() && this.bienniums != null && this.spokenOf != null) ? List.of(this.spokenOf)
				: carried;
	}

	/** The bienniums of the address, which links to other pages take along. */
	public List<String> carriedBienniums() {
		if (this.bienniums == null) {
			return List.of();
		}
		return (this.spokenOf != null && inPath()) ? List.of(this.spokenOf) : this.address.all("biennium");
	}

	public List<BienniumLink> bienniums() {
		return (this.bienniums == null) ? List.of() : choices().stream().map(this::link).toList();
	}

	/** This page about all bienniums; null where it always speaks of one. */
	public @Nullable Address allBienniums() {
		return (this.spokenOf != null) ? null : this.address.without("biennium");
	}

	public List<LanguageLink> languages() {
		return this.languages.offered().stream().map(this::link).toList();
	}

	/** The name of who is signed in. */
	public @Nullable String person() {
		return (this.person != null) ? this.person.name() : null;
	}

	public boolean offersSignIn() {
		return this.person != null && this.person.name() == null;
	}

	/**
	 * Checks the biennium of the address, if it names one.
	 * @throws BadParameter if there is no such biennium
	 */
	Frame checked() {
		if (this.bienniums != null && !this.address.all("biennium").isEmpty()) {
			List<String> codes = choices().stream().map(FrameBienniums.Choice::code).toList();
			this.address.all("biennium")
				.stream()
				.filter((code) -> !codes.contains(code))
				.findFirst()
				.ifPresent((code) -> {
					throw new BadParameter("biennium", code, codes);
				});
		}
		return this;
	}

	/**
	 * Asks now what the layout would ask later, so that nothing can fail while it is
	 * printed.
	 * @throws BadParameter if there is no such biennium
	 */
	Frame asked() {
		checked();
		person();
		return this;
	}

	/**
	 * The same without what needs the database or the session: for pages about their
	 * failure.
	 */
	Frame bare() {
		return new Frame(path(this.address.path()), this.locale, this.languages, null, null, null);
	}

	/**
	 * The same for the page that refuses the address: without parameters that may be what
	 * is wrong.
	 */
	Frame withoutParameters() {
		return new Frame(path(this.address.path()), this.locale, this.languages, this.bienniums, this.person,
				this.spokenOf);
	}

	/** Asked once a page, by the check of the address or by the layout. */
	private List<FrameBienniums.Choice> choices() {
		if (this.choices == null) {
			this.choices = (this.bienniums != null) ? this.bienniums.choices() : List.of();
		}
		return this.choices;
	}

	private BienniumLink link(FrameBienniums.Choice choice) {
		return new BienniumLink(choice.code(), choice.state(), in(choice.code()),
				bienniumCodes().contains(choice.code()));
	}

	/** This page about another biennium. */
	private Address in(String biennium) {
		return inPath() ? this.address.at(this.address.path().replace("/" + this.spokenOf, "/" + biennium))
				: this.address.with("biennium", biennium);
	}

	private boolean inPath() {
		return this.spokenOf != null && this.address.path().contains("/" + this.spokenOf);
	}

	private LanguageLink link(Locale other) {
		return new LanguageLink(other.toLanguageTag(), this.languages.name(other),
				this.address.with("lang", other.toLanguageTag()), other.equals(this.locale));
	}

	public record Section(String key, String path) {

		/**
		 * As seen from a page: {@code page} on the section's own, {@code true} on one
		 * below it.
		 */
		CurrentSection seenFrom(String here) {
			boolean below = here.startsWith(this.path + "/");
			return new CurrentSection(this.key, this.path, here.equals(this.path) ? "page" : below ? "true" : null);
		}

	}

	public record CurrentSection(String key, String path, @Nullable String current) {

	}

	public record BienniumLink(String code, String state, Address href, boolean current) {

	}

	public record LanguageLink(String tag, String name, Address href, boolean current) {

	}

}
