package org.greenercities.tracker.activity;

import org.springframework.data.repository.Repository;

interface ActivityRepository extends Repository<Activity, Long> {

	Activity saveAndFlush(Activity activity);

}
