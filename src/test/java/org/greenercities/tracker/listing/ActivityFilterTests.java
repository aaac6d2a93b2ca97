package org.greenercities.tracker.listing;

import java.util.List;
import java.util.Set;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.web.BadParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ActivityFilterTests {

	private final MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();

	@Test
	void everythingWithoutParameters() {
		assertThat(ActivityFilter.of(this.parameters)).isEqualTo(ActivityFilter.ALL);
	}

	@Test
	void oneParameterGivenTwiceHasBothValues() {
		this.parameters.put("region", List.of("AF", "AP", "AF"));
		assertThat(ActivityFilter.of(this.parameters).of(Dimension.REGION)).containsExactly("AF", "AP");
	}

	@Test
	void aCommaIsPartOfAValue() {
		this.parameters.add("city", "Washington, D.C.");
		assertThat(ActivityFilter.of(this.parameters).of(Dimension.CITY)).isEqualTo(Set.of("Washington, D.C."));
	}

	@Test
	void emptyAndUnknownParametersArePassedOver() {
		this.parameters.add("region", " ");
		this.parameters.add("utm_source", "newsletter");
		assertThat(ActivityFilter.of(this.parameters)).isEqualTo(ActivityFilter.ALL);
	}

	@Test
	void datesArePartial() {
		this.parameters.add("from", "2018-Q2");
		assertThat(ActivityFilter.of(this.parameters).from()).isEqualTo(PartialDate.parse("2018-Q2"));
	}

	@Test
	void wordsAreInOrderOfRelevanceUnlessSorted() {
		this.parameters.add("q", "air");
		assertThat(ActivityFilter.of(this.parameters).order()).isEmpty();
		this.parameters.add("sort", "-start");
		assertThat(ActivityFilter.of(this.parameters).order()).hasToString("Optional[-start]");
	}

	@ParameterizedTest
	@CsvSource({ "page, 0", "page, x", "page, 99999999999", "size, 0", "size, 101", "sort, colour", "sort, --code",
			"from, 2018-13", "to, yesterday", "mine, perhaps" })
	void whatCannotBeReadIsNamed(String name, String value) {
		this.parameters.add(name, value);
		assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> ActivityFilter.of(this.parameters))
			.satisfies((ex) -> assertThat(ex.parameter()).isEqualTo(name))
			.satisfies((ex) -> assertThat(ex.value()).isEqualTo(value));
	}

	@Test
	void theTimeDoesNotEndBeforeItBegins() {
		this.parameters.add("from", "2019");
		this.parameters.add("to", "2018");
		assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> ActivityFilter.of(this.parameters))
			.satisfies((ex) -> assertThat(ex.parameter()).isEqualTo("to"));
	}

}
