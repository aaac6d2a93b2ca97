package org.greenercities.tracker.logging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.greenercities.tracker.activity.Place;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.form.Reading;
import org.greenercities.tracker.form.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Regions and places, as chosen and typed. Each place is a row of country, city and role.
 */
record PlacesForm(@Nullable List<String> regions, @Nullable List<String> countries, @Nullable List<String> cities,
		@Nullable List<String> placeRoles) implements SectionForm {

	private static final int LONGEST_CITY = 200;

	static PlacesForm of(Places places) {
		return new PlacesForm(List.copyOf(places.regions()), places.places().stream().map(Place::country).toList(),
				places.places().stream().map((place) -> (place.city() != null) ? place.city() : "").toList(),
				places.places().stream().map((place) -> place.role().code()).toList());
	}

	/** Where no region is chosen, those of the countries are meant. */
	@Override
	public @Nullable Places read(Reading reading) {
		Set<String> regions = new LinkedHashSet<>(reading.codes("regions", Rows.of(this.regions), "region"));
		Set<Place> places = new LinkedHashSet<>();
		for (int row = 0; row < Rows.count(this.countries, this.cities); row++) {
			Place place = place(row, reading.row(row));
			if (place != null) {
				places.add(place);
			}
		}
		if (regions.isEmpty()) {
			places.forEach((place) -> regions.addAll(above(place.country(), reading)));
		}
		return reading.failed() ? null : new Places(regions, places);
	}

	/** Whether the regions follow from the countries. */
	boolean suggestsRegions() {
		return Rows.of(this.regions).isEmpty() && Rows.of(this.countries).stream().anyMatch((code) -> !code.isBlank());
	}

	private @Nullable Place place(int row, Reading reading) {
		String country = reading.code("countries", Rows.value(this.countries, row), "country");
		String city = reading.text("cities", Rows.value(this.cities, row), LONGEST_CITY);
		Place.Role role = reading.choice("placeRoles", Rows.value(this.placeRoles, row), Place.Role.class);
		if (city != null && city.contains(";")) {
			reading.refuse("cities", "field.cities.semicolon");
		}
		if (city != null && country == null && !reading.refused("countries")) {
			reading.refuse("countries", "field.countries.missing");
		}
		return (country == null || reading.failed()) ? null
				: new Place(country, city, (role != null) ? role : Place.Role.BENEFITS);
	}

	/** The region right above: further up, a region's code may be another country's. */
	private static List<String> above(String country, Reading reading) {
		return reading.codelists().withAncestors("country", country).stream().skip(1).limit(1).toList();
	}

}
