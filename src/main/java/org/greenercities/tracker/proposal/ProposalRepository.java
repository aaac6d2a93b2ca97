package org.greenercities.tracker.proposal;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ProposalRepository extends Repository<Proposal, Long> {

	Optional<Proposal> readByCode(String code);

	/** Whoever changes a proposal holds it, so that two changes follow one another. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Proposal> findByCode(String code);

	Proposal saveAndFlush(Proposal proposal);

}
