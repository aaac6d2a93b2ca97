package org.greenercities.tracker.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PagingTests {

	@Test
	void saysWhichRowsItShows() {
		Paging last = new Paging(5, 25, 107);
		assertThat(last.pages()).isEqualTo(5);
		assertThat(last.first()).isEqualTo(101);
		assertThat(last.last()).isEqualTo(107);
	}

	@Test
	void hasOnePageOfNothing() {
		Paging empty = new Paging(1, 25, 0);
		assertThat(empty.checked()).isSameAs(empty);
		assertThat(empty.first()).isZero();
		assertThat(empty.last()).isZero();
	}

	@Test
	void refusesAPagePastTheEndAndNamesTheLast() {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> new Paging(6, 25, 107).checked())
			.extracting(NotFound::lastPage)
			.isEqualTo(5L);
	}

}
