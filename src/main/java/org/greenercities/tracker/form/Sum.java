package org.greenercities.tracker.form;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Money as a form states it.
 *
 * @param amount above zero
 * @param currency code of ISO 4217
 */
public record Sum(BigDecimal amount, String currency) {

	/** Without noughts at the end, so that the same sums are equal. */
	public Sum {
		BigDecimal plain = amount.stripTrailingZeros();
		amount = plain.setScale(Math.max(plain.scale(), 0));
	}

	/** Nothing where there is no amount. */
	public static @Nullable Sum of(@Nullable BigDecimal amount, @Nullable String currency) {
		return (amount != null && currency != null) ? new Sum(amount, currency) : null;
	}

}
