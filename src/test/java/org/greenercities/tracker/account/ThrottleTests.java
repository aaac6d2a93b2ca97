package org.greenercities.tracker.account;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ThrottleTests {

	@ParameterizedTest
	@CsvSource({ "0,0", "4,0", "5,1", "6,2", "7,4", "14,512", "15,900", "1000,900" })
	void delayDoublesFromOneSecondToAQuarterOfAnHour(int failures, long seconds) {
		assertThat(Throttle.delay(failures)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.1,192.0.2.1", "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0/64",
			"2001:db8:1:2::9,2001:db8:1:2:0:0:0:0/64", "::ffff:192.0.2.1,192.0.2.1", "unknown,unknown",
			"not:an:address,not:an:address" })
	void oneNetworkIsOneAddress(String address, String network) {
		assertThat(Throttle.network(address)).isEqualTo(network);
	}

	@Test
	void aUserNameIsCountedAsItIsComparedAndLogged() {
		assertThat(Usernames.normalise("  W.Maathai@Example.ORG\r\n", 200)).isEqualTo("w.maathai@example.org");
		assertThat(Usernames.normalise("a\0b\u2028c\u202ed", 200)).isEqualTo("abcd");
		assertThat(Usernames.normalise("😀".repeat(3), 2)).isEqualTo("😀😀");
	}

}
