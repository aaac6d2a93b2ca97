package org.greenercities.tracker.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Why a request was not answered, as the error page says it. What an unknown exception
 * says of itself is never shown.
 *
 * @param status the answer's status
 * @param headers what the status needs, for example {@code Allow}
 * @param parameter the parameter at fault, if it is one
 * @param missing what was looked for, if it was looked for
 */
record Problem(HttpStatusCode status, HttpHeaders headers, @Nullable BadParameter parameter,
		@Nullable NotFound missing) {

	private static final Set<Integer> TOLD_APART = Set.of(400, 403, 404, 405, 409, 413, 500, 503);

	private static final int SHOWN = 60;

	static Problem of(HttpStatusCode status) {
		HttpHeaders headers = new HttpHeaders();
		if (status.value() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
			headers.set(HttpHeaders.RETRY_AFTER, "30");
		}
		return new Problem(status, headers, null, null);
	}

	static Problem of(Throwable thrown) {
		BadParameter bad = badParameter(thrown);
		if (bad != null) {
			return new Problem(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, bad, null);
		}
		NotFound missing = cause(thrown, NotFound.class);
		if (missing != null) {
			return new Problem(HttpStatus.NOT_FOUND, HttpHeaders.EMPTY, null, missing);
		}
		if (thrown instanceof ErrorResponse known) {
			return new Problem(known.getStatusCode(), known.getHeaders(), null, null);
		}
		return of(status(thrown));
	}

	/** The first part of the keys of its messages. */
	public String key() {
		int code = this.status.value();
		return "error." + (TOLD_APART.contains(code) ? code : this.status.is4xxClientError() ? "4xx" : "500");
	}

	/** Whether it is the tracker's fault and not the asker's. */
	public boolean ours() {
		return this.status.is5xxServerError();
	}

	/** How many of the values that the parameter takes are listed. */
	public int shown() {
		return SHOWN;
	}

	private static HttpStatus status(Throwable thrown) {
		if (any(thrown, Problem::isUnwritable)) {
			return HttpStatus.BAD_REQUEST;
		}
		if (any(thrown, Problem::isConflict)) {
			return HttpStatus.CONFLICT;
		}
		if (any(thrown, Problem::isUnreachable)) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		return any(thrown, InvalidParameterException.class::isInstance) ? HttpStatus.BAD_REQUEST
				: HttpStatus.INTERNAL_SERVER_ERROR;
	}

	/** A value that no database takes, however often it is sent. */
	private static boolean isUnwritable(Throwable thrown) {
		return state(thrown).startsWith("22");
	}

	private static boolean isConflict(Throwable thrown) {
		return thrown instanceof ConcurrencyFailureException || thrown instanceof DataIntegrityViolationException
				|| thrown instanceof jakarta.persistence.OptimisticLockException
				|| thrown instanceof jakarta.persistence.PessimisticLockException
				|| thrown instanceof jakarta.persistence.LockTimeoutException || isConflict(state(thrown));
	}

	/**
	 * Integrity, serialisation, and a lock not had in time, which Spring has no class
	 * for.
	 */
	private static boolean isConflict(String state) {
		return state.startsWith("23") || state.startsWith("40") || state.equals("55P03");
	}

	private static String state(Throwable thrown) {
		String state = (thrown instanceof SQLException failed) ? failed.getSQLState() : null;
		return (state != null) ? state : "";
	}

	private static boolean isUnreachable(Throwable thrown) {
		return thrown instanceof DataAccessResourceFailureException || thrown instanceof QueryTimeoutException
				|| thrown instanceof RecoverableDataAccessException
				|| thrown instanceof CannotCreateTransactionException || thrown instanceof TransactionTimedOutException
				|| thrown instanceof jakarta.persistence.QueryTimeoutException
				|| thrown instanceof SQLTransientConnectionException;
	}

	private static @Nullable BadParameter badParameter(Throwable thrown) {
		BadParameter bad = cause(thrown, BadParameter.class);
		if (bad != null) {
			return bad;
		}
		if (thrown instanceof MissingServletRequestParameterException missing) {
			return BadParameter.unreadable(missing.getParameterName(), null, null);
		}
		if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
			return BadParameter.unreadable(mismatch.getName(), mismatch.getValue(), mismatch.getRequiredType());
		}
		FieldError error = (thrown instanceof BindingResult result) ? result.getFieldError() : null;
		return (error != null) ? badField(error) : null;
	}

	private static BadParameter badField(FieldError error) {
		Class<?> required = error.contains(TypeMismatchException.class)
				? error.unwrap(TypeMismatchException.class).getRequiredType() : null;
		return BadParameter.unreadable(error.getField(), error.getRejectedValue(), required);
	}

	private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
		for (Throwable at = thrown; at != null; at = at.getCause()) {
			if (type.isInstance(at)) {
				return type.cast(at);
			}
		}
		return null;
	}

	private static boolean any(Throwable thrown, Predicate<Throwable> test) {
		for (Throwable at = thrown; at != null; at = at.getCause()) {
			if (test.test(at)) {
				return true;
			}
		}
		return false;
	}

}
