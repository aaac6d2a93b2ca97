package org.greenercities.tracker.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.greenercities.tracker.language.Names;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A country or area of ISO 3166-1, by the short name the United Nations uses.
 */
@Entity
public class Country {

	@Id
	private String iso2;

	@Column(nullable = false)
	private String iso3;

	@Column(nullable = false)
	private String m49;

	@JdbcTypeCode(SqlTypes.JSON)
	@Column(nullable = false)
	private Names name;

	private @Nullable String m49Region;

	private @Nullable String m49Subregion;

	private Groups groups;

	private @Nullable String region;

	protected Country() {
	}

	/**
	 * A country.
	 * @param m49Region the M49 code of its continent, none for Antarctica
	 * @param region the report region it is sorted into, if any
	 */
	public Country(String iso2, String iso3, String m49, Names name, @Nullable String m49Region,
			@Nullable String m49Subregion, Groups groups, @Nullable String region) {
		this.iso2 = iso2;
		this.iso3 = iso3;
		this.m49 = m49;
		this.name = name;
		this.m49Region = m49Region;
		this.m49Subregion = m49Subregion;
		this.groups = groups;
		this.region = region;
	}

	/**
	 * The United Nations' groups of countries with special needs.
	 *
	 * @param ldc least developed country
	 * @param lldc landlocked developing country
	 * @param sids small island developing state
	 */
	@Embeddable
	public record Groups(boolean ldc, boolean lldc, boolean sids) {
	}

}
