package org.greenercities.tracker.reference;

import java.util.List;

import org.springframework.data.repository.Repository;

interface BienniumRepository extends Repository<Biennium, String> {

	List<Biennium> findAllByOrderByStartDate();

}
