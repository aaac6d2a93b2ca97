package org.greenercities.tracker.organisation;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that does or pays for something. Offices roll up to the organisation
 * they belong to through their parent.
 */
@Entity
public class Organisation {

	/** The codes of the IATI code list OrganisationType that are offered. */
	public static final List<String> TYPES = List.of("10", "11", "15", "21", "22", "30", "40", "60", "70", "80");

	@Id
	private String code;

	@Column(nullable = false)
	private String name;

	private @Nullable String acronym;

	@Column(nullable = false)
	private String iatiType;

	private @Nullable String country;

	private @Nullable String parent;

	@Column(nullable = false)
	private boolean agency;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(nullable = false)
	private List<String> sourceParagraphs;

	@Column(nullable = false)
	private boolean confirmed = true;

	private @Nullable String createdBy;

	private @Nullable String confirmedBy;

	private @Nullable LocalDate confirmedOn;

	protected Organisation() {
	}

	/**
	 * An organisation.
	 * @param iatiType code of the IATI code list OrganisationType
	 * @param country where it has its seat, ISO 3166-1 alpha-2
	 * @param agency whether it owns records and signs the report
	 * @param sourceParagraphs where the printed report names it
	 */
	public Organisation(String code, String name, @Nullable String acronym, String iatiType, @Nullable String country,
			@Nullable String parent, boolean agency, List<String> sourceParagraphs) {
		this.code = code;
		this.name = name;
		this.acronym = acronym;
		this.iatiType = iatiType;
		this.country = country;
		this.parent = parent;
		this.agency = agency;
		this.sourceParagraphs = List.copyOf(sourceParagraphs);
	}

	/** One that somebody names who logs an activity: not confirmed yet. */
	static Organisation proposed(String code, Proposed proposed, String by) {
		Organisation organisation = new Organisation(code, proposed.name(), proposed.acronym(), proposed.type(),
				proposed.country(), null, false, List.of());
		organisation.confirmed = false;
		organisation.createdBy = by;
		return organisation;
	}

	/** Confirms it, unless that is done. */
	void confirm(String by, LocalDate on) {
		if (!this.confirmed) {
			this.confirmed = true;
			this.confirmedBy = by;
			this.confirmedOn = on;
		}
	}

}
