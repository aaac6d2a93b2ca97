package org.greenercities.tracker.form;

import java.math.BigDecimal;

/**
 * Money as a form states it.
 *
 * @param amount above zero
 * @param currency code of ISO 4217
 */
public record Sum(BigDecimal amount, String currency) {
}
