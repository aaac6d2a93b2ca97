package org.greenercities.tracker.account;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHashesTests {

	private final PasswordHashes hashes = new PasswordHashes();

	@Test
	void areArgon2idAsTheConstantsSay() {
		assertThat(this.hashes.of("seven quiet jacarandas")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@Test
	void matchTheirPasswordHoweverItIsComposed() {
		String hash = this.hashes.of("quatre cafés à midi");
		assertThat(this.hashes.match("quatre cafe\u0301s a\u0300 midi", hash)).isTrue();
		assertThat(this.hashes.match("quatre cafes a midi", hash)).isFalse();
	}

	@Test
	void readAllOfALongPassword() {
		String hash = this.hashes.of("城".repeat(127) + "市");
		assertThat(this.hashes.match("城".repeat(128), hash)).isFalse();
	}

	@Test
	void nothingMatchesAnAccountWithoutPassword() {
		assertThat(this.hashes.match("", null)).isFalse();
	}

}
