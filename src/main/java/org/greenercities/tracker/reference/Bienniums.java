package org.greenercities.tracker.reference;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bienniums there are.
 */
@Service
@Transactional(readOnly = true)
public class Bienniums {

	private final BienniumRepository bienniums;

	Bienniums(BienniumRepository bienniums) {
		this.bienniums = bienniums;
	}

	/** All of them, earliest first. */
	public List<Biennium> all() {
		return this.bienniums.findAllByOrderByStartDate();
	}

}
