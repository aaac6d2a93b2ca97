package org.greenercities.tracker.activity;

import java.util.List;

import org.springframework.data.repository.Repository;

interface ActivityRepository extends Repository<Activity, Long> {

	List<Activity> saveAllAndFlush(Iterable<Activity> activities);

}
