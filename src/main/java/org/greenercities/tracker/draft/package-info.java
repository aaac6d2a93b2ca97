/**
 * What somebody typed into a form and has not saved: kept while they type, and when their
 * session ends; shown again to nobody but them. A form takes part by the hidden fields of
 * {@code fragments/draft.html}, its controller by
 * {@link org.greenercities.tracker.draft.Drafts}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "account", "form", "reference" })
package org.greenercities.tracker.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
