package org.greenercities.tracker.language;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something costly to make that only one thread may use at a time, such as ICU's message
 * and date formats. Whoever comes while it is in use gets a new one; nobody waits.
 *
 * @param <T> what is used again
 */
final class Reused<T> {

	private final Supplier<T> maker;

	private final AtomicReference<T> idle;

	Reused(Supplier<T> maker) {
		this.maker = maker;
		this.idle = new AtomicReference<>(maker.get());
	}

	<R> R with(Function<T, R> use) {
		T taken = this.idle.getAndSet(null);
		T mine = (taken != null) ? taken : this.maker.get();
		try {
			return use.apply(mine);
		}
		finally {
			this.idle.set(mine);
		}
	}

}
