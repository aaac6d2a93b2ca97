/**
 * Every actor: agencies, which own records and sign the report, and their partners.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "language", "web", "account" })
package org.greenercities.tracker.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
