package org.greenercities.tracker.seed;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

import org.greenercities.tracker.calendar.Period;
import org.greenercities.tracker.language.Names;
import org.greenercities.tracker.organisation.Organisation;
import org.greenercities.tracker.programme.Gathering;
import org.greenercities.tracker.programme.Pillar;
import org.greenercities.tracker.programme.ProgrammeSdg;
import org.greenercities.tracker.programme.Theme;
import org.greenercities.tracker.programme.UmbrellaProject;
import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Country;
import org.greenercities.tracker.reference.Region;
import org.greenercities.tracker.reference.Sdg;

/**
 * Reads what activities refer to: reference data, organisations, the programme.
 */
final class ReferenceSeed {

	private static final String WHOLE_PROGRAMME = "PROGRAMME";

	private final Set<String> agencies;

	private int sdgs;

	private int themes;

	/**
	 * A reader.
	 * @param agencies the organisations that own activities
	 */
	ReferenceSeed(Set<String> agencies) {
		this.agencies = agencies;
	}

	Biennium biennium(SeedRow row) {
		Period period = row.make("end_date",
				() -> new Period(LocalDate.parse(row.text("start_date")), LocalDate.parse(row.text("end_date"))));
		return new Biennium(row.text("code"), period, row.value(Biennium.State.class, "state"));
	}

	Region region(SeedRow row) {
		return new Region(row.text("code"), row.names("name"), row.integer("sort"), row.optional("section"));
	}

	Country country(SeedRow row) {
		return new Country(row.text("iso2"), row.text("iso3"), row.text("m49"), row.names("name"),
				row.optional("m49_region"), row.optional("m49_subregion"),
				new Country.Groups(row.yes("ldc"), row.yes("lldc"), row.yes("sids")), row.optional("region"));
	}

	Sdg sdg(SeedRow row) {
		return new Sdg(row.text("code"), row.names("label"), ++this.sdgs);
	}

	Organisation organisation(SeedRow row) {
		String code = row.text("code");
		return new Organisation(code, row.text("name"), row.optional("acronym"), row.text("iati_type"),
				row.optional("country"), row.optional("parent"), this.agencies.contains(code),
				row.list("source_paragraphs"));
	}

	UmbrellaProject umbrellaProject(SeedRow row) {
		return new UmbrellaProject(row.text("code"), english(row, "title"), english(row, "description"),
				english(row, "approach"), Set.copyOf(row.list("lead")), row.list("source_paragraphs"));
	}

	Pillar pillar(SeedRow row) {
		return new Pillar(row.text("code"), english(row, "name"), english(row, "description"),
				row.partialDate("valid_from"), row.partialDate("valid_to"), row.list("source_paragraphs"));
	}

	Theme theme(SeedRow row) {
		return new Theme(row.text("code"), english(row, "name"), ++this.themes, row.list("source_paragraphs"));
	}

	Gathering gathering(SeedRow row) {
		return new Gathering(row.text("code"), english(row, "name"), row.optional("city"), row.optional("country"),
				row.partialDate("start"), row.partialDate("end"), row.list("source_paragraphs"));
	}

	/** Whether a link is the programme's or an umbrella project's, not an activity's. */
	static boolean isOfProgramme(SeedRow link, Collection<String> umbrellaProjects) {
		String scope = link.text("activity_or_scope");
		return WHOLE_PROGRAMME.equals(scope) || umbrellaProjects.contains(scope);
	}

	ProgrammeSdg programmeSdg(SeedRow link) {
		String scope = link.text("activity_or_scope");
		return new ProgrammeSdg(WHOLE_PROGRAMME.equals(scope) ? null : scope, link.text("target"), link.text("source"));
	}

	private static Names english(SeedRow row, String column) {
		return Names.of("en", row.text(column));
	}

}
