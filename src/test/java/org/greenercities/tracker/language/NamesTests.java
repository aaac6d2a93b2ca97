package org.greenercities.tracker.language;

import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;

import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NamesTests {

	private final Names germany = new Names(Map.of("en", "Germany", "fr", "Allemagne"));

	@Test
	void speaksTheReadersLanguageElseEnglish() {
		assertThat(this.germany.in(Locale.CANADA_FRENCH)).isEqualTo(new Localized("fr", "Allemagne"));
		assertThat(this.germany.in(Locale.CHINESE)).isEqualTo(new Localized("en", "Germany"));
		assertThat(this.germany.in(Languages.PSEUDO)).isEqualTo(new Localized("en", "Germany"));
	}

	@Test
	void speaksTheOriginalOfWhatPeopleWrote() {
		Names written = new Names(Map.of("es", "Ciudades", "fr", "Villes"));
		assertThat(written.in(Locale.CHINESE, "fr")).isEqualTo(new Localized("fr", "Villes"));
		assertThat(written.in(Locale.forLanguageTag("es"), "fr")).isEqualTo(new Localized("es", "Ciudades"));
		assertThat(written.in(Locale.CHINESE)).isEqualTo(new Localized("es", "Ciudades"));
	}

	@Test
	void refusesToBeEmpty() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Names(Map.of()));
	}

	@Test
	void isOneFlatObjectInJson() {
		JsonMapper json = JsonMapper.builder().build();
		assertThat(json.writeValueAsString(this.germany)).isEqualTo("{\"en\":\"Germany\",\"fr\":\"Allemagne\"}");
		assertThat(json.readValue("{\"fr\":\"Allemagne\",\"en\":\"Germany\"}", Names.class)).isEqualTo(this.germany);
	}

	@Test
	void isOneFlatObjectInTheTable() {
		Jackson3JsonFormatMapper hibernate = new Jackson3JsonFormatMapper();
		String json = hibernate.toString(this.germany, (Type) Names.class);
		assertThat(json).isEqualTo("{\"en\":\"Germany\",\"fr\":\"Allemagne\"}");
		assertThat(hibernate.<Names>fromString(json, (Type) Names.class)).isEqualTo(this.germany);
	}

}
