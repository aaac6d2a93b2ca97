package org.greenercities.tracker.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.greenercities.tracker.database.TestDatabase;
import org.greenercities.tracker.web.SampleCharts;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole tracker with the programme's data, its demonstration accounts and the
 * pseudo-language, on a port of its own; the same one for all tests of this package.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "tracker.pseudo-language=true")
@Import({ TestDatabase.class, UnusualActivities.class, FailingPages.class, SampleCharts.class })
@interface WholeTracker {

}
