package org.greenercities.tracker.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.greenercities.tracker.activity.Dimension;
import org.greenercities.tracker.listing.Cross;
import org.greenercities.tracker.web.BadParameter;
import org.jspecify.annotations.Nullable;

/** Which two dimensions a matrix of a biennium puts against each other. */
enum Cut {

	REGION_SDG(Dimension.REGION, Dimension.SDG), THEME_REGION(Dimension.THEME, Dimension.REGION),
	AGENCY_ROLE(Dimension.ORGANISATION, Dimension.ROLE);

	private final Dimension row;

	private final Dimension column;

	Cut(Dimension row, Dimension column) {
		this.row = row;
		this.column = column;
	}

	Dimension row() {
		return this.row;
	}

	Dimension column() {
		return this.column;
	}

	Cross.Pair pair() {
		return new Cross.Pair(this.row, this.column);
	}

	/**
	 * Whether the rows are all there are, so that a total below them is theirs: agencies
	 * are not all organisations.
	 */
	boolean complete() {
		return this != AGENCY_ROLE;
	}

	/** As the address says it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The cut that the address asks for, else the first.
	 * @throws BadParameter for another word
	 */
	static Cut of(@Nullable String code) {
		if (code == null || code.isBlank()) {
			return REGION_SDG;
		}
		List<String> codes = Arrays.stream(values()).map(Cut::code).toList();
		return Arrays.stream(values())
			.filter((cut) -> cut.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new BadParameter("matrix", code, codes));
	}

}
