/**
 * Dates known only to the year, quarter, month or day, and the periods between them.
 * Values that check themselves, without a database and without a clock; every room may
 * use them, and they use nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.greenercities.tracker.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
