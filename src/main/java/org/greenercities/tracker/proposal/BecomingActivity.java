package org.greenercities.tracker.proposal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.activity.Basics;
import org.greenercities.tracker.activity.Contribution;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.activity.Documents;
import org.greenercities.tracker.activity.Draft;
import org.greenercities.tracker.activity.Kind;
import org.greenercities.tracker.activity.Money;
import org.greenercities.tracker.activity.NearDuplicates;
import org.greenercities.tracker.activity.Participation;
import org.greenercities.tracker.activity.Partners;
import org.greenercities.tracker.activity.Place;
import org.greenercities.tracker.activity.Places;
import org.greenercities.tracker.activity.Schedule;
import org.greenercities.tracker.calendar.PartialDate;
import org.greenercities.tracker.form.Sum;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.reference.CodelistReader;
import org.greenercities.tracker.reference.Codelists;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries what a proposal asked for over to the activity that it became, in its language.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BecomingActivity {

	/** The first of the rows that are not there yet. */
	private static final int NEW = -1;

	/** What the documents of a proposal are to its activity. */
	private static final String KIND = "proposal";

	private final ActivityEditing activities;

	private final NearDuplicates nearDuplicates;

	private final ProposalFiles files;

	private final CodelistReader codelists;

	BecomingActivity(ActivityEditing activities, NearDuplicates nearDuplicates, ProposalFiles files,
			CodelistReader codelists) {
		this.activities = activities;
		this.nearDuplicates = nearDuplicates;
		this.files = files;
		this.codelists = codelists;
	}

	/** The activities that may be the one that it became. */
	List<NearDuplicates.Alike> alike(Proposal proposal, Person person) {
		return this.nearDuplicates.of(draft(proposal, person), submission(proposal), person);
	}

	/**
	 * Logs the activity.
	 * @return its code
	 */
	String log(Proposal proposal, Person person, String requestId) {
		Terms terms = proposal.terms();
		// what is translated of the title is none of the parts'
		Writing writing = new Writing(proposal.getWriting().language(), Map.of());
		return this.activities.carryOver(draft(proposal, person),
				List.of(partners(terms, agency(proposal, person)), money(terms, writing, proposal.last().date()),
						documents(terms, writing, this.files.of(proposal.getCode()))),
				submission(proposal), person, requestId);
	}

	private Draft draft(Proposal proposal, Person person) {
		Terms terms = proposal.terms();
		String agency = agency(proposal, person);
		return new Draft(new Basics(terms.title(), null, Kind.PROJECT), Set.of(agency), agency, Schedule.UNKNOWN,
				places(terms.countries()), proposal.getWriting());
	}

	private static String agency(Proposal proposal, Person person) {
		return Objects.requireNonNullElse(proposal.getAgency(), Objects.requireNonNull(person.agency()));
	}

	private static UUID submission(Proposal proposal) {
		return UUID.nameUUIDFromBytes(("proposal " + proposal.getCode()).getBytes(StandardCharsets.UTF_8));
	}

	/** The countries that benefit, and the regions right above them. */
	private Places places(Set<String> countries) {
		Codelists lists = this.codelists.read(Locale.ENGLISH);
		Set<String> regions = countries.stream()
			.flatMap((country) -> lists.withAncestors("country", country).stream().skip(1).limit(1))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return new Places(regions,
				countries.stream()
					.map((country) -> new Place(country, null, Place.Role.BENEFITS))
					.collect(Collectors.toCollection(LinkedHashSet::new)));
	}

	private static Partners partners(Terms terms, String agency) {
		Set<Partners.Partner> partners = new LinkedHashSet<>();
		partners.add(new Partners.Partner(agency, Participation.Role.LEAD));
		if (terms.funder() != null) {
			partners.add(new Partners.Partner(terms.funder(), Participation.Role.FUNDING));
		}
		terms.partners()
			.stream()
			.filter((partner) -> !partner.equals(agency))
			.forEach((partner) -> partners.add(new Partners.Partner(partner, Participation.Role.PARTNER)));
		return new Partners(partners);
	}

	/** What the funder has agreed to, as public or internal as the proposal is. */
	private static Money money(Terms terms, Writing writing, @Nullable PartialDate agreed) {
		if (terms.funder() == null) {
			return new Money(Map.of());
		}
		Sum sum = terms.amount();
		return new Money(Map.of(NEW,
				new Contribution.Value(NEW, terms.funder(), null, (sum != null) ? sum.amount() : null,
						(sum != null) ? sum.currency() : null, null, Contribution.State.SECURED, agreed, null,
						terms.call(), writing, terms.visibility(), null)));
	}

	/** What was uploaded is the same file there. */
	private static Documents documents(Terms terms, Writing writing, Map<Integer, Document.File> files) {
		Map<Integer, Document.Value> documents = new LinkedHashMap<>();
		for (Proposal.Link link : terms.documents()) {
			int row = NEW - documents.size();
			documents.put(row, new Document.Value(row, link.title(), KIND, writing, link.url(), null,
					(link.file() != null) ? files.get(link.file()) : null));
		}
		return new Documents(documents);
	}

}
