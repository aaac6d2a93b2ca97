package org.greenercities.tracker.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the whole tracker in Chromium. Without one it is skipped and says so, but in
 * continuous integration it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumNeeded.class)
@WholeTracker
@interface BrowserTest {

}
