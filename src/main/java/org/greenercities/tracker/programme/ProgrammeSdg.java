package org.greenercities.tracker.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * An SDG target that an umbrella project, or the programme as a whole, serves. It never
 * counts as an activity's own.
 */
@Entity
public class ProgrammeSdg {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private @Nullable String umbrellaProject;

	@Column(nullable = false)
	private String sdg;

	@Column(nullable = false)
	private String source;

	protected ProgrammeSdg() {
	}

	/**
	 * A link.
	 * @param umbrellaProject none for the programme as a whole
	 * @param source where the printed report says so
	 */
	public ProgrammeSdg(@Nullable String umbrellaProject, String sdg, String source) {
		this.umbrellaProject = umbrellaProject;
		this.sdg = sdg;
		this.source = source;
	}

}
