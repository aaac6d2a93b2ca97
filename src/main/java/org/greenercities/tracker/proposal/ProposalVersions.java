package org.greenercities.tracker.proposal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of proposals: written once per change, never changed. Those of the printed
 * report have none until somebody changes them; then how they were is kept first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProposalVersions {

	/** The number of the version that logs a proposal. */
	static final int FIRST = 0;

	private static final String BEFORE_HISTORY = "-";

	private static final JsonMapper JSON = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private final JdbcClient jdbc;

	ProposalVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a proposal as it stands before its first change. */
	void keepFirst(Proposal proposal) {
		keep(proposal, proposal.getCreatedBy(), BEFORE_HISTORY, proposal.getCreatedAt());
	}

	/** Keeps a proposal as it stands, unless that was done. */
	void keep(Proposal proposal, String author, String requestId, Instant at) {
		this.jdbc.sql("""
				insert into proposal_version (proposal_id, number, document, author, request_id, created_at)
				values (:proposal, :number, cast(:document as jsonb), :author, :request, :at)
				on conflict (proposal_id, number) do nothing""")
			.param("proposal", proposal.getId())
			.param("number", proposal.getVersion())
			.param("document", JSON.writeValueAsString(proposal.document()))
			.param("author", author)
			.param("request", requestId)
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** One version of a proposal, nothing if there is none of this number. */
	Optional<Version> numbered(Proposal proposal, int number) {
		return this.jdbc.sql("""
				select v.number, v.document, a.name as author_name, v.created_at
				from proposal_version v join account a on a.code = v.author
				where v.proposal_id = :proposal and v.number = :number""")
			.param("proposal", proposal.getId())
			.param("number", number)
			.query((row, line) -> new Version(row.getInt("number"),
					JSON.readValue(row.getString("document"), ProposalDocument.class), row.getString("author_name"),
					row.getObject("created_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** A version of a proposal. */
	record Version(int number, ProposalDocument document, String authorName, Instant createdAt) {
	}

}
