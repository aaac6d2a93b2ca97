package org.greenercities.tracker.activity;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ActivityRepository extends Repository<Activity, Long> {

	List<Activity> saveAllAndFlush(Iterable<Activity> activities);

	/** Whoever changes an activity holds it, so that two changes follow one another. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Activity> findByCode(String code);

}
