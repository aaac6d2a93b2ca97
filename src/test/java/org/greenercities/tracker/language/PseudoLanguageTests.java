package org.greenercities.tracker.language;

import com.ibm.icu.text.MessageFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PseudoLanguageTests {

	@ParameterizedTest
	@ValueSource(strings = { "Welcome", "{name} of {agency}",
			"{count, plural, =0 {no activity} one {# activity} other {# activities}} of {name}",
			"{kind, select, project {a project} other {{count, plural, one {one thing} other {# things}}}}",
			"{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} paragraph", "On {date, date, long}" })
	void keepsTheArgumentsAndStaysAPattern(String pattern) {
		MessageFormat pseudo = new MessageFormat(PseudoLanguage.of(pattern));
		assertThat(pseudo.getArgumentNames()).isEqualTo(new MessageFormat(pattern).getArgumentNames());
	}

	@Test
	void changesOnlyWhatAReaderReads() {
		assertThat(PseudoLanguage.of("{count, plural, one {# city} other {# cities}} of {name}"))
			.isEqualTo("⟦{count, plural, one {# çíiţý} other {# çíiţíiéeš}} óof {name}⟧");
	}

	@Test
	void keepsQuotesAndApostrophes() {
		assertThat(PseudoLanguage.of("It's '{'here'}'")).isEqualTo("⟦Íiţ'š '{'héerée'}'⟧");
	}

	@Test
	void isSomeFortyPerCentLonger() {
		String text = "The city is named as the host of the forum, and the report is due before the end of the biennium";
		assertThat(PseudoLanguage.of(text).length()).isBetween(text.length() * 125 / 100, text.length() * 150 / 100);
	}

}
