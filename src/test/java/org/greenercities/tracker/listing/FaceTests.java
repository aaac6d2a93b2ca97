package org.greenercities.tracker.listing;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.activity.Activity;
import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.SampleActivities;
import org.greenercities.tracker.activity.Visibility;
import org.greenercities.tracker.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who sees which version of an activity, in lists and on its page. */
@TrackerTest
@Transactional
class FaceTests {

	private static final Person UNEP = person("UNEP", Role.STAFF);

	private static final Person HABITAT = person("UN-HABITAT", Role.STAFF);

	private static final Person HABITAT_COORDINATOR = person("UN-HABITAT", Role.COORDINATOR);

	private static final Person MANAGER = person(null, Role.MANAGER);

	@Autowired
	private SampleActivities activities;

	@Autowired
	private ActivityList list;

	@Autowired
	private ActivityPages pages;

	@Test
	void aDraftIsSeenByItsOwnersAndManagersOnly() {
		this.activities.draft("GCP-920", "Xylophone lanes", List.of("UNEP"), (activity) -> {
		});
		assertThat(titles(UNEP)).containsExactly("Xylophone lanes");
		assertThat(titles(MANAGER)).containsExactly("Xylophone lanes");
		assertThat(titles(HABITAT)).isEmpty();
		assertThat(titles(HABITAT_COORDINATOR)).isEmpty();
		assertThat(titles(Person.VISITOR)).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.pages.show("GCP-920", HABITAT, Locale.ENGLISH));
	}

	@Test
	void aDraftIsSeenByAnAgencyThatTakesPartThroughAnOffice() {
		this.activities.draft("GCP-921", "Xylophone lanes", List.of("UNEP"),
				(activity) -> activity.involves(new Participation("UNH-LAC", Participation.Role.PARTNER, null)));
		assertThat(titles(HABITAT)).containsExactly("Xylophone lanes");
	}

	@Test
	void whatIsSubmittedIsSeenByTheCoordinatorsOfAllAgencies() {
		this.activities.submitted("GCP-922", "Xylophone lanes", List.of("UNEP"));
		assertThat(titles(HABITAT_COORDINATOR)).containsExactly("Xylophone lanes");
		assertThat(titles(HABITAT)).isEmpty();
	}

	@Test
	void theAcceptedVersionStaysPublicWhileAnEditWaits() {
		Activity activity = this.activities.accepted("GCP-923", "Xylophone lanes", List.of("UNEP"), (one) -> {
		});
		this.activities.edit(activity, (one) -> one.describe("Xylophone lanes, now with a summary", List.of()));
		assertThat(this.pages.show("GCP-923", Person.VISITOR, Locale.ENGLISH).activity().summary()).isNull();
		assertThat(this.pages.show("GCP-923", HABITAT, Locale.ENGLISH).activity().summary()).isNull();
		assertThat(this.pages.show("GCP-923", UNEP, Locale.ENGLISH).activity().summary()).contains("now with");
		for (Person reader : List.of(Person.VISITOR, UNEP, HABITAT, HABITAT_COORDINATOR, MANAGER)) {
			assertThat(titles(reader)).hasSize(1);
		}
	}

	@Test
	void everybodySeesEachActivityOnce() {
		for (Person reader : List.of(Person.VISITOR, UNEP, HABITAT, HABITAT_COORDINATOR, MANAGER)) {
			assertThat(this.list.counts(ActivityFilter.ALL, reader, Locale.ENGLISH).counts().total()).isEqualTo(116);
		}
	}

	@Test
	void internalMoneyStaysInside() {
		this.activities.accepted("GCP-924", "Xylophone lanes", List.of("UNEP"), (activity) -> activity
			.receives(new Contribution("GEF", null, null, Contribution.State.SOUGHT, null, Visibility.INTERNAL, null)));
		assertThat(this.pages.show("GCP-924", Person.VISITOR, Locale.ENGLISH).contributions()).isEmpty();
		assertThat(this.pages.show("GCP-924", UNEP, Locale.ENGLISH).contributions()).hasSize(1);
		assertThat(total("q=Xylophone&funder=GEF", Person.VISITOR)).isZero();
		assertThat(total("q=Xylophone&funder=GEF", UNEP)).isEqualTo(1);
	}

	private List<String> titles(Person reader) {
		return this.list.page(filter("q=Xylophone"), reader, Locale.ENGLISH)
			.hits()
			.stream()
			.map((hit) -> hit.activity().title())
			.toList();
	}

	private long total(String query, Person reader) {
		return this.list.counts(filter(query), reader, Locale.ENGLISH).counts().total();
	}

	private static ActivityFilter filter(String query) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (String pair : query.split("&")) {
			parameters.add(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
		}
		return ActivityFilter.of(parameters);
	}

	private static Person person(@Nullable String agency, Role role) {
		return new Person("SOMEBODY", "Somebody", agency, Set.of(role));
	}

}
