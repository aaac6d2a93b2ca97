package org.greenercities.tracker.report;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Embeddable;

/**
 * Where a signed report went: the body, its session and agenda item, and the symbol under
 * which it is known there. One content may have several.
 */
@Entity
@Table(name = "report_docket")
public class Docket {

	@Id
	private String symbol;

	@Column(nullable = false)
	private String biennium;

	@Column(nullable = false)
	private LocalDate date;

	@Column(nullable = false)
	private String distribution;

	@Embedded
	private Session session;

	@Embedded
	private Agenda agenda;

	@Column(nullable = false)
	private String part;

	protected Docket() {
	}

	/**
	 * A docket.
	 * @param part what it is to its parent document, for example an addendum
	 */
	public Docket(String symbol, String biennium, LocalDate date, String distribution, Session session, Agenda agenda,
			String part) {
		this.symbol = symbol;
		this.biennium = biennium;
		this.date = date;
		this.distribution = distribution;
		this.session = session;
		this.agenda = agenda;
		this.part = part;
	}

	/**
	 * The session of a body that a report is put before.
	 */
	@Embeddable
	public record Session(@Column(nullable = false) String body,
			@Column(name = "session", nullable = false) String name,
			@Column(name = "session_start", nullable = false) LocalDate start,
			@Column(name = "session_end", nullable = false) LocalDate end, @Column(nullable = false) String place) {
	}

	/**
	 * The place of a report in the agenda.
	 *
	 * @param symbol the symbol of the agenda itself
	 * @param parentSymbol the symbol of the document that the report is a part of
	 */
	@Embeddable
	public record Agenda(@Column(name = "agenda_item", nullable = false) String item,
			@Column(name = "agenda_item_title", nullable = false) String itemTitle,
			@Column(name = "agenda_symbol", nullable = false) String symbol,
			@Column(nullable = false) String parentSymbol, @Column(nullable = false) String parentTitle) {
	}

}
