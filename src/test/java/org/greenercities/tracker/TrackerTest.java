package org.greenercities.tracker;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.database.TestDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole tracker with the programme's data, its pseudo-language switched on,
 * every statement counted, so sessions are not tidied up in between. All such tests share
 * one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "tracker.pseudo-language=true", "spring.session.jdbc.cleanup-cron=-" })
@AutoConfigureMockMvc
@Import({ TestDatabase.class, Statements.class, SampleActivities.class, AskingPages.class })
public @interface TrackerTest {

}
