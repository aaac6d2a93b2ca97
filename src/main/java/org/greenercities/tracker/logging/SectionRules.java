package org.greenercities.tracker.logging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityDocument;
import org.greenercities.tracker.activity.ActivityReview;
import org.greenercities.tracker.activity.Documents;
import org.greenercities.tracker.activity.Owners;
import org.greenercities.tracker.activity.RelatedActivities;
import org.greenercities.tracker.activity.Relations;
import org.greenercities.tracker.activity.Section;
import org.greenercities.tracker.form.Reading;

import org.springframework.stereotype.Component;

/**
 * What can be wrong with a section only as one person's, of one activity; each is said
 * beside its field.
 */
@Component
class SectionRules {

	private final RelatedActivities activities;

	private final ActivityReview review;

	private final Permissions permissions;

	SectionRules(RelatedActivities activities, ActivityReview review, Permissions permissions) {
		this.activities = activities;
		this.review = review;
		this.permissions = permissions;
	}

	/** Says what is wrong. */
	void check(Section section, EditPage page, Person person, Reading reading) {
		ActivityDocument activity = page.activity();
		if (section instanceof Owners owners) {
			if (!page.repairs()) {
				check(owners, activity, person, reading);
			}
		}
		else if (section instanceof Documents documents) {
			check(documents, activity, reading);
		}
		else if (section instanceof Relations relations) {
			Relations before = Relations.of(activity);
			String code = activity.code();
			Set<String> partOf = added(relations.partOf(), before.partOf());
			Set<String> readable = readable(added(relations.follows(), before.follows()), partOf, person);
			check("partOf", partOf, readable, reading);
			check("follows", added(relations.follows(), before.follows()), readable, reading);
			if (relations.follows().contains(code)) {
				reading.refuse("follows", "field.follows.itself");
			}
			this.activities.within(code, partOf)
				.forEach((whole) -> reading.refuse("partOf", "field.part_of.circle", "code", whole));
		}
	}

	/** Nobody gives away what their own agency has, nor what another has accepted. */
	private void check(Owners owners, ActivityDocument activity, Person person, Reading reading) {
		String agency = person.agency();
		if (agency != null && activity.agencies().contains(agency) && !owners.agencies().contains(agency)) {
			reading.refuse("agencies", "field.agencies.own");
		}
		this.review.settledOwners(activity)
			.stream()
			.filter((owner) -> !owner.equals(agency) && !owners.agencies().contains(owner))
			.sorted()
			.forEach((owner) -> reading.refuse("agencies", "field.agencies.accepted", "agency",
					reading.codelists().name("agency", owner)));
	}

	/** What was uploaded has no other address. */
	private static void check(Documents documents, ActivityDocument activity, Reading reading) {
		boolean both = activity.documents()
			.stream()
			.filter((document) -> document.file() != null)
			.flatMap((document) -> Stream.ofNullable(documents.documents().get(document.number())))
			.anyMatch((row) -> row.url() != null);
		if (both) {
			reading.refuse("urls", "field.urls.file");
		}
	}

	/** A relation that stands may lead to what the person does not see. */
	private static Set<String> added(Set<String> now, Set<String> before) {
		Set<String> added = new LinkedHashSet<>(now);
		added.removeAll(before);
		return added;
	}

	private Set<String> readable(Set<String> some, Set<String> others, Person person) {
		Set<String> codes = new LinkedHashSet<>(some);
		codes.addAll(others);
		return Set.copyOf(this.activities.titled(codes, this.permissions.readable(person))
			.stream()
			.map(RelatedActivities.Titled::code)
			.toList());
	}

	private static void check(String field, Set<String> codes, Set<String> readable, Reading reading) {
		List.copyOf(codes)
			.stream()
			.filter((code) -> !readable.contains(code))
			.forEach((code) -> reading.refuse(field, "field.no-such-activity", "code", code));
	}

}
