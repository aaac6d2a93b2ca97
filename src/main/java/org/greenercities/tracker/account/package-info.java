/**
 * People, sign-in, sessions, and {@link org.greenercities.tracker.account.Permissions}:
 * the one place that says who may do what. Controllers take the person who asks as a
 * parameter, services get it from them; nothing looks it up statically. An agency is
 * named by its code, so this room needs the organisation's table but none of its types.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package org.greenercities.tracker.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
