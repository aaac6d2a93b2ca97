package org.greenercities.tracker.reference;

import java.util.List;
import java.util.Optional;

import org.greenercities.tracker.web.NotFound;

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

	/**
	 * The one of a code, as addresses name it.
	 * @throws NotFound if there is none of this code
	 */
	public Biennium named(String code) {
		return all().stream()
			.filter((biennium) -> biennium.getCode().equals(code))
			.findFirst()
			.orElseThrow(() -> new NotFound("progress.not-found", code));
	}

	/**
	 * The one being reported on, else the latest that is open, else the latest there is.
	 */
	public Optional<Biennium> current() {
		List<Biennium> all = all();
		return latest(all, Biennium.State.REPORTING).or(() -> latest(all, Biennium.State.OPEN))
			.or(() -> all.stream().reduce((earlier, later) -> later));
	}

	private static Optional<Biennium> latest(List<Biennium> all, Biennium.State state) {
		return all.stream().filter((biennium) -> biennium.getState() == state).reduce((earlier, later) -> later);
	}

}
