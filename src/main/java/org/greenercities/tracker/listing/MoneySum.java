package org.greenercities.tracker.listing;

import java.math.BigDecimal;

import org.greenercities.tracker.web.Address;
import org.jspecify.annotations.Nullable;

/**
 * What contributions of one state and one currency come to. Currencies are never added to
 * each other.
 *
 * @param state secured, sought or unknown
 * @param currency ISO 4217; null where no sum is stated
 * @param amount the sum; null where none is stated
 * @param contributions how many they are
 * @param activities how many distinct activities they go to
 * @param href the list of these activities; null for what one funder gives, for no list
 * has just these
 */
public record MoneySum(String state, @Nullable String currency, @Nullable BigDecimal amount, long contributions,
		long activities, @Nullable Address href) {
}
