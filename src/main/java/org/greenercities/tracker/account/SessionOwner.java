package org.greenercities.tracker.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Finds out whose session a request belongs to: one look at the account per request, and
 * only if somebody asks. A session whose account is gone, turned off or has another
 * password since, or that is too old or cannot be read, is over.
 */
@Component
class SessionOwner implements SecurityContextRepository {

	/** However busy a session is; the idle limit is Spring Session's. */
	static final Duration LONGEST_SESSION = Duration.ofHours(12);

	private static final String OWNER = SignedIn.class.getName();

	/**
	 * Where the answer is kept for the rest of the request, an error page's dispatch
	 * included.
	 */
	private static final String KNOWN = SessionOwner.class.getName();

	private final Accounts accounts;

	private final Clock clock;

	SessionOwner(Accounts accounts, Clock clock) {
		this.accounts = accounts;
		this.clock = clock;
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new Deferred(request);
	}

	@Override
	@SuppressWarnings("deprecation")
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return context(holder.getRequest());
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		if (context.getAuthentication() instanceof PersonAuthentication owner) {
			String code = owner.person().code();
			SignedIn signedIn = new SignedIn(code, this.clock.instant(), owner.passwordVersion());
			HttpSession session = request.getSession();
			session.setAttribute(OWNER, signedIn);
			session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, code);
			request.setAttribute(KNOWN, context);
			return;
		}
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(OWNER);
			session.removeAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
		}
		request.removeAttribute(KNOWN);
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(OWNER) != null;
	}

	private SecurityContext context(HttpServletRequest request) {
		if (request.getAttribute(KNOWN) instanceof SecurityContext known) {
			return known;
		}
		SecurityContext context = new SecurityContextImpl();
		context.setAuthentication(owner(request.getSession(false)));
		request.setAttribute(KNOWN, context);
		return context;
	}

	private @Nullable Authentication owner(@Nullable HttpSession session) {
		if (session == null || !(session.getAttribute(OWNER) instanceof SignedIn signedIn)) {
			return null;
		}
		Optional<Account> account = this.accounts.byCode(signedIn.code()).filter((found) -> stillOwns(found, signedIn));
		if (account.isEmpty()) {
			session.invalidate();
			return null;
		}
		return PersonAuthentication.of(account.get());
	}

	private boolean stillOwns(Account account, SignedIn signedIn) {
		return account.enabled() && account.password() != null
				&& signedIn.passwordVersion() == account.passwordVersion()
				&& this.clock.instant().isBefore(signedIn.at().plus(LONGEST_SESSION));
	}

	private final class Deferred implements DeferredSecurityContext {

		private final HttpServletRequest request;

		private @Nullable SecurityContext context;

		Deferred(HttpServletRequest request) {
			this.request = request;
		}

		@Override
		public SecurityContext get() {
			if (this.context == null) {
				this.context = context(this.request);
			}
			return this.context;
		}

		@Override
		public boolean isGenerated() {
			return get().getAuthentication() == null;
		}

	}

}
