package org.greenercities.tracker.activity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.account.Permissions;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.account.Role;
import org.greenercities.tracker.file.FileRefused;
import org.greenercities.tracker.file.FileType;
import org.greenercities.tracker.file.StoredFiles;
import org.greenercities.tracker.file.Upload;
import org.greenercities.tracker.language.Writing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

@TrackerTest
@Transactional
class FilesTests {

	private static final Person STAFF = new Person("STAFF.UNEP", "Staff", "UNEP", Set.of(Role.STAFF));

	private static final String CODE = "GCP-801";

	@TempDir
	private Path folder;

	@Autowired
	private SampleActivities activities;

	@Autowired
	private ActivityEditing editing;

	@Autowired
	private ActivityDocuments documents;

	@Autowired
	private Permissions permissions;

	@Autowired
	private StoredFiles files;

	@Autowired
	private JdbcClient jdbc;

	private Activity activity;

	@BeforeEach
	void log() {
		this.activity = this.activities.draft(CODE, "Shade", List.of("UNEP"), (draft) -> {
		});
	}

	@Test
	void aFileIsPartOfTheVersionThatHasIt() throws IOException {
		int number = attach("guide.txt", "Plant trees.");
		Document.Value document = only();
		assertThat(document.number()).isEqualTo(number);
		assertThat(document.file()).satisfies((file) -> {
			assertThat(file.name()).isEqualTo("guide.txt");
			assertThat(file.type()).isEqualTo(FileType.TXT);
			assertThat(file.size()).isEqualTo(12);
		});
		ActivityDocument version = version();
		assertThat(ActivityVersions.document(ActivityVersions.json(version))).isEqualTo(version);
	}

	@Test
	void whatAFormSaysOfADocumentLeavesItsFile() throws IOException {
		int number = attach("guide.txt", "Plant trees.");
		Map<Integer, Document.Value> rows = new LinkedHashMap<>(Documents.of(version()).documents());
		assertThat(this.editing.change(CODE, edit(rows), STAFF, "test")).isEqualTo(2);
		rows.put(number, new Document.Value(0, "Trees", "guide", Writing.ENGLISH, "https://example.org/", null));
		rows.put(-1, new Document.Value(0, "Roofs", "guide", Writing.ENGLISH, "https://example.org/", null));
		this.editing.change(CODE, edit(rows), STAFF, "test");
		assertThat(version().documents()).extracting(Document.Value::title, Document.Value::url)
			.containsExactly(tuple("Trees", null), tuple("Roofs", "https://example.org/"));
		assertThat(version().documents().get(0).file()).isNotNull();
	}

	@Test
	void takingADocumentOffKeepsItsFile() throws IOException {
		attach("guide.txt", "Plant trees.");
		Document.File file = Objects.requireNonNull(only().file());
		this.editing.change(CODE, edit(Map.of()), STAFF, "test");
		assertThat(version().documents()).isEmpty();
		assertThat(this.files.download(file.id()).name()).isEqualTo("guide.txt");
		assertThat(attach("again.txt", "Plant trees.")).isPositive();
	}

	@Test
	void whatWasTakenOffStillTakesRoom() throws IOException {
		for (int file = 0; file < 50; file++) {
			attach(file + ".txt", "File " + file);
		}
		this.editing.change(CODE, new Edit(new Documents(Map.of()), 51, Set.of()), STAFF, "test");
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> attach("more.txt", "One more"));
	}

	@Test
	void fiftyFilesAreEnough() throws IOException {
		for (int file = 0; file < 50; file++) {
			attach(file + ".txt", "File " + file);
		}
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> attach("more.txt", "One more"))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo("file.refused.many"));
	}

	@Test
	void twoHundredMegabytesAreEnough() throws IOException {
		for (int file = 1; file <= 10; file++) {
			keep(file);
		}
		version(10);
		assertThat(attach("small.txt", "1234567890")).isPositive();
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> attach("more.txt", "One more"));
	}

	@Test
	void noDocumentIsBothHereAndElsewhere() throws IOException {
		attach("guide.txt", "Plant trees.");
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update document set url = 'https://example.org/' where file is not null")
				.update());
	}

	/** One of 20 MB less a byte, made by the database itself. */
	private void keep(int number) {
		this.jdbc.sql("""
				insert into file (id, name, media_type, size, sha256, content, uploaded_by, uploaded_at)
				values (gen_random_uuid(), 'large.txt', 'text/plain', :size, sha256(:name::bytea),
					convert_to(repeat('a', :size), 'UTF8'), 'TRACKER', now())""")
			.param("size", Upload.LARGEST - 1)
			.param("name", Integer.toString(number))
			.update();
	}

	/** One that had all files that there are. */
	private void version(int files) {
		assertThat(this.jdbc.sql("""
				insert into activity_version (activity_id, number, document, author, request_id, created_at)
				select activity_id, number + 1, jsonb_set(document, '{documents}', (
					select jsonb_agg(jsonb_build_object('number', 100, 'title', 'Large', 'kind', 'text', 'writing',
						jsonb_build_object('language', 'en', 'translations', '{}'::jsonb), 'file', jsonb_build_object(
							'id', id, 'name', name, 'media_type', media_type, 'size', size)))
					from file where name = 'large.txt')), author, request_id, created_at
				from activity_version where activity_id = :activity""")
			.param("activity", this.activity.getId())
			.update()).isOne();
		assertThat(this.jdbc.sql("select count(*) from file").query(Integer.class).single()).isEqualTo(files);
	}

	private static Edit edit(Map<Integer, Document.Value> rows) {
		return new Edit(new Documents(rows), 2, Set.of());
	}

	private int attach(String name, String text) throws IOException {
		return attach(name, text.getBytes());
	}

	private int attach(String name, byte[] content) throws IOException {
		Path sent = Files.write(this.folder.resolve("sent"), content);
		return this.editing.attach(CODE, name, "guide", Writing.ENGLISH, Upload.of(sent, name), STAFF, "test");
	}

	private Document.Value only() {
		assertThat(version().documents()).hasSize(1);
		return version().documents().get(0);
	}

	private ActivityDocument version() {
		return this.documents.read(CODE, this.permissions.readable(STAFF)).orElseThrow().activity();
	}

}
