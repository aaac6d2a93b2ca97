package org.greenercities.tracker.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

class SessionOwnerTests {

	private static final Instant NOW = Instant.parse("2018-05-09T10:00:00Z");

	private final Account account = new Account("WM", "wm@example.org", "Wangari Maathai", "UNEP", Set.of(Role.STAFF),
			"$argon2id$", false, 3, true);

	private final Accounts accounts = mock();

	private final SessionOwner owner = new SessionOwner(this.accounts, Clock.fixed(NOW, ZoneOffset.UTC));

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void looksOnceARequestHoweverOftenItIsAsked() {
		given(this.accounts.byCode("WM")).willReturn(Optional.of(this.account));
		signIn();
		MockHttpServletRequest next = new MockHttpServletRequest();
		next.setSession(this.request.getSession());
		assertThat(this.owner.loadDeferredContext(next).get().getAuthentication())
			.isEqualTo(PersonAuthentication.of(this.account));
		assertThat(this.owner.loadDeferredContext(next).get().getAuthentication())
			.isEqualTo(PersonAuthentication.of(this.account));
		verify(this.accounts, times(1)).byCode("WM");
	}

	@Test
	void looksNowhereUnlessAsked() {
		signIn();
		this.owner.loadDeferredContext(this.request);
		verifyNoInteractions(this.accounts);
	}

	@Test
	void asksNobodyAboutAVisitor() {
		assertThat(this.owner.loadDeferredContext(this.request).get().getAuthentication()).isNull();
		assertThat(this.request.getSession(false)).isNull();
		verifyNoInteractions(this.accounts);
	}

	@Test
	void keepsNothingButWhoAndWhenAndWithWhichPassword() {
		signIn();
		assertThat(this.request.getSession().getAttribute(SignedIn.class.getName()))
			.isEqualTo(new SignedIn("WM", NOW, 3));
	}

	private void signIn() {
		this.owner.saveContext(new SecurityContextImpl(PersonAuthentication.of(this.account)), this.request,
				new MockHttpServletResponse());
	}

}
