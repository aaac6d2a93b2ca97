package org.greenercities.tracker.round;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.greenercities.tracker.reference.Biennium;
import org.greenercities.tracker.reference.Bienniums;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The biennium that a page of this room is about. */
@Component
class AskedBienniums {

	private final Bienniums bienniums;

	AskedBienniums(Bienniums bienniums) {
		this.bienniums = bienniums;
	}

	/** The codes of all bienniums, the latest first. */
	List<String> latestFirst() {
		return this.bienniums.all()
			.stream()
			.sorted(Comparator.comparing(Biennium::getCode).reversed())
			.map(Biennium::getCode)
			.toList();
	}

	/** The first that the frame asks for, else the one that is being reported on. */
	Optional<String> one(@Nullable List<String> asked) {
		return Optional.ofNullable(asked)
			.flatMap((codes) -> codes.stream().filter((code) -> !code.isBlank()).findFirst())
			.or(() -> this.bienniums.current().map(Biennium::getCode));
	}

}
