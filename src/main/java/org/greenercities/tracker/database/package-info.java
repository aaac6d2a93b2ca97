/**
 * Where the records are kept: an embedded PostgreSQL in a folder of this machine, unless
 * {@code spring.datasource.url} names a server, and the two roles that use it, the owner
 * (migrations) and the application (no DDL). Used by no other room: it hands connection
 * details to Spring.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.greenercities.tracker.database;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
