package org.greenercities.tracker.proposal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.Document;
import org.greenercities.tracker.file.FileRefused;
import org.greenercities.tracker.file.StoredFiles;
import org.greenercities.tracker.file.Upload;
import org.greenercities.tracker.web.BadParameter;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of proposals: each once, and not without end. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProposalFiles {

	private final StoredFiles files;

	private final JdbcClient jdbc;

	ProposalFiles(StoredFiles files, JdbcClient jdbc) {
		this.files = files;
		this.jdbc = jdbc;
	}

	/** All files of a proposal by their numbers, those taken off too. */
	Map<Integer, Document.File> of(String code) {
		return this.jdbc.sql("""
				select k.number, f.id, f.name, f.media_type, f.size
				from proposal_file k join proposal p on p.id = k.proposal_id join file f on f.id = k.file
				where p.code = :code""")
			.param("code", code)
			.query((row, line) -> Map.entry(row.getInt("number"),
					new Document.File(row.getObject("id", UUID.class), row.getString("name"),
							row.getString("media_type"), row.getLong("size"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/**
	 * Keeps a file for a proposal that is held.
	 * @return its number
	 * @throws FileRefused if it has that already, or cannot have more
	 */
	int keep(Upload upload, Proposal proposal, Person person) {
		refuseAgain(upload, proposal);
		UUID file = this.files.keep(upload, person.code(), kept(proposal));
		return this.jdbc.sql("""
				insert into proposal_file (proposal_id, number, file)
				select :proposal, coalesce(max(number), 0) + 1, :file from proposal_file where proposal_id = :proposal
				returning number""")
			.param("proposal", proposal.getId())
			.param("file", file)
			.query(Integer.class)
			.single();
	}

	/** Sent twice it is there once: the form may have been. */
	private void refuseAgain(Upload upload, Proposal proposal) {
		this.jdbc.sql("""
				select k.number, d.title
				from proposal_document d
				join proposal_file k on k.proposal_id = d.proposal_id and k.number = d.file
				join file f on f.id = k.file
				where d.proposal_id = :proposal and f.sha256 = :sha256 order by k.number limit 1""")
			.param("proposal", proposal.getId())
			.param("sha256", upload.sha256())
			.query((row, line) -> FileRefused.again(row.getInt("number"), row.getString("title")))
			.optional()
			.ifPresent((again) -> {
				throw again;
			});
	}

	private StoredFiles.Kept kept(Proposal proposal) {
		return this.jdbc.sql("""
				select count(*) as files, coalesce(sum(size), 0) as bytes
				from proposal_file k join file f on f.id = k.file where k.proposal_id = :proposal""")
			.param("proposal", proposal.getId())
			.query(StoredFiles.Kept.class)
			.single();
	}

	/**
	 * Refuses documents whose file is none of these, or another's too.
	 * @throws BadParameter if there is one
	 */
	static void refuseOthers(List<Proposal.Link> documents, Set<Integer> files) {
		Set<Integer> left = new TreeSet<>(files);
		documents.stream()
			.filter((document) -> document.file() != null && !left.remove(document.file()))
			.findFirst()
			.ifPresent((document) -> {
				throw new BadParameter("document_files", String.valueOf(document.file()),
						files.stream().sorted().map(String::valueOf).toList());
			});
	}

}
