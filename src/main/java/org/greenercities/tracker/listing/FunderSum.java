package org.greenercities.tracker.listing;

import java.util.List;

/**
 * An organisation that gives money, or is asked to.
 *
 * @param funder with the number of activities it funds, its offices counted with it
 * @param sums what it gives itself, by state and currency
 */
public record FunderSum(Count funder, List<MoneySum> sums) {
}
