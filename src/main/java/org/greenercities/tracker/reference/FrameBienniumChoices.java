package org.greenercities.tracker.reference;

import java.util.Comparator;
import java.util.List;

import org.greenercities.tracker.web.FrameBienniums;

import org.springframework.stereotype.Component;

/** Tells the frame which bienniums there are. */
@Component
class FrameBienniumChoices implements FrameBienniums {

	private final Bienniums bienniums;

	FrameBienniumChoices(Bienniums bienniums) {
		this.bienniums = bienniums;
	}

	@Override
	public List<Choice> choices() {
		return this.bienniums.all()
			.stream()
			.sorted(Comparator.comparing(Biennium::getCode).reversed())
			.map((biennium) -> new Choice(biennium.getCode(), biennium.getState().code()))
			.toList();
	}

}
