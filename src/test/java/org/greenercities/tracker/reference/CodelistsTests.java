package org.greenercities.tracker.reference;

import java.text.Collator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodelistsTests {

	private final Codelists french = new Codelists(List.of(entry("country", "ET", "Éthiopie", null, 0),
			entry("country", "CI", "Côte d’Ivoire", null, 0), entry("country", "ER", "Érythrée", null, 0),
			entry("country", "EG", "Égypte", null, 0), entry("country", "ZA", "Afrique du Sud", null, 0),
			entry("organisation", "A", "Agence", "ZZ", 0), entry("organisation", "B", "Banque", null, 0),
			entry("theme", "T2", "Eau", null, 1), entry("theme", "T1", "Air", null, 2)),
			Collator.getInstance(Locale.FRENCH));

	@Test
	void listsWithoutAnOrderOfTheirOwnStandInThatOfTheNamesShown() {
		assertThat(this.french.codes("country")).containsExactly("ZA", "CI", "EG", "ER", "ET");
		assertThat(this.french.codes("organisation")).containsExactly("B", "A");
		assertThat(this.french.position("country", "ZA")).isLessThan(this.french.position("country", "CI"));
	}

	@Test
	void othersKeepTheirs() {
		assertThat(this.french.codes("theme")).containsExactly("T2", "T1");
		assertThat(this.french.position("theme", "T1")).isEqualTo(2);
		assertThat(this.french.position("country", "XX")).isEqualTo(Integer.MAX_VALUE);
	}

	private static Codelists.Entry entry(String list, String code, String name, @Nullable String acronym, int sort) {
		return new Codelists.Entry(list, code, name, "fr", acronym, null, sort, true);
	}

}
