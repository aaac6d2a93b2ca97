package org.greenercities.tracker.activity;

import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.file.FileRefused;
import org.greenercities.tracker.file.StoredFile;
import org.greenercities.tracker.file.StoredFiles;
import org.greenercities.tracker.file.Upload;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of an activity that is held: each once, and not without end. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ActivityFiles {

	private final StoredFiles files;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	ActivityFiles(StoredFiles files, EntityManager entities, JdbcClient jdbc) {
		this.files = files;
		this.entities = entities;
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a file for an activity.
	 * @throws FileRefused if it has that already, or cannot have more
	 */
	StoredFile keep(Upload upload, Activity activity, Person person) {
		refuseAgain(upload, activity);
		UUID id = this.files.keep(upload, person.code(), kept(activity));
		return this.entities.find(StoredFile.class, id);
	}

	/** Sent twice it is there once: the form may have been. */
	private void refuseAgain(Upload upload, Activity activity) {
		this.jdbc.sql("""
				select d.number, d.title from document d join file f on f.id = d.file
				where d.activity_id = :activity and f.sha256 = :sha256 order by d.number limit 1""")
			.param("activity", activity.getId())
			.param("sha256", upload.sha256())
			.query((row, line) -> FileRefused.again(row.getInt("number"), row.getString("title")))
			.optional()
			.ifPresent((again) -> {
				throw again;
			});
	}

	/** What is taken off still fills the database, for earlier versions name it. */
	private StoredFiles.Kept kept(Activity activity) {
		return this.jdbc.sql("""
				select count(*) as files, coalesce(sum(size), 0) as bytes from file where id in (
					select (jsonb_path_query(document, '$.documents[*].file.id') #>> '{}')::uuid
					from activity_version where activity_id = :activity)""")
			.param("activity", activity.getId())
			.query(StoredFiles.Kept.class)
			.single();
	}

}
