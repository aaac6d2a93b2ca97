package org.greenercities.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Measures how much processor time the tracker's pages cost, application and database
 * apart; {@code docs/performance.md} says how and why. Arguments: the folder of the
 * addresses and words, the folder to work in, and the sizes.
 */
final class Bench {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	/**
	 * Requests of what costs so little that the clock of processor time is too coarse.
	 */
	private static final int SMALL = 400;

	/** Sections saved in a round. */
	private static final int SAVED = 24;

	/** Requests of a page that counts. */
	private static final int EACH = Integer.getInteger("bench.each", 24);

	/** Which lines of the table are measured: a pattern of their names. */
	private static final Pattern ONLY = Pattern.compile(System.getProperty("bench.only", ".*"));

	private static final int WARM_UP = Integer.getInteger("bench.warm-up", 5);

	private static final String COLUMNS = """
			code, title, summary, language, kind, status, agencies, lead, regions, countries, cities, umbrella_project,
			pillars, themes, sdg_targets, sdg_indicators, start_date, end_date, biennia, funding_usd, partners, funders,
			participations, percent_complete, last_progress, progress_text, updated""";

	private final Path folder;

	private final int size;

	private final Map<String, List<String>> pages = new LinkedHashMap<>();

	private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

	private Bench(Path texts, Path work, int size) throws IOException {
		this.folder = work.resolve(Integer.toString(size));
		this.size = size;
		this.pages.put("empty page", Collections.nCopies(SMALL, "/assets/bench/empty"));
		this.pages.put("static template", Collections.nCopies(SMALL, "/assets/bench/list"));
		this.pages.put("list", Files.readAllLines(texts.resolve("addresses.txt")));
		this.pages.put("list, text search", searches(texts.resolve("words.txt")));
		this.pages.put("list, typing errors", searches(texts.resolve("typos.txt")));
		this.pages.put("one activity",
				IntStream.range(0, 50).mapToObj((i) -> "/activities/GCP-%03d".formatted(1 + i * (size / 50))).toList());
		Files.readAllLines(texts.resolve("pages.txt")).stream().map((line) -> line.split(" ")).forEach(this::addPage);
	}

	public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
		Path work = Path.of(arguments[1]).toAbsolutePath();
		for (String size : Arrays.asList(arguments).subList(2, arguments.length)) {
			new Bench(Path.of(arguments[0]), work, Integer.parseInt(size)).run();
		}
	}

	private static List<String> searches(Path words) throws IOException {
		return Files.readAllLines(words)
			.stream()
			.map((word) -> "/activities?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
			.toList();
	}

	/** A page, from its address and the codes that it is asked for with, if any. */
	private void addPage(String[] words) {
		this.pages.put(words[0], IntStream.range(0, EACH)
			.mapToObj((i) -> words[0].replace("{code}", words[words.length - 1 - i % Math.max(1, words.length - 1)]))
			.toList());
	}

	private void run() throws IOException, InterruptedException, SQLException {
		generate();
		List<Start> starts = starts();
		try (RunningTracker tracker = new RunningTracker(this.folder, javaOptions());
				Connection database = tracker.connect()) {
			templates(tracker);
			for (int i = 0; i < WARM_UP; i++) {
				round(tracker, database);
			}
			this.costs.clear();
			for (int i = 0; i < ROUNDS; i++) {
				round(tracker, database);
			}
			print(starts);
		}
	}

	/** Makes the database, unless an earlier run did. */
	private void generate() throws IOException, InterruptedException, SQLException {
		Path made = this.folder.resolve("made");
		if (Files.exists(made)) {
			return;
		}
		System.out.printf("Making %,d activities%n", this.size);
		Process generator = Java.start(this.folder.resolve("generator.log"), List.of(), Generator.class,
				Integer.toString(this.size), "--tracker.data=" + this.folder.resolve("data"),
				"--tracker.programs=" + this.folder.resolveSibling("programs"), "--server.address=127.0.0.1",
				"--server.port=0");
		if (generator.waitFor() != 0) {
			throw new IllegalStateException("The generator failed: see generator.log");
		}
		try (RunningTracker tracker = new RunningTracker(this.folder, List.of());
				Connection database = tracker.connect();
				Statement statement = database.createStatement()) {
			statement.execute("alter role tracker_app set max_parallel_workers_per_gather = 0");
			statement.execute("vacuum analyze");
		}
		Files.createFile(made);
	}

	private List<Start> starts() throws IOException, InterruptedException {
		List<Start> starts = new ArrayList<>();
		for (int i = 0; i < Integer.getInteger("bench.starts", 3); i++) {
			try (RunningTracker tracker = new RunningTracker(this.folder, List.of())) {
				starts.add(new Start(tracker.untilFirstPage().toMillis() / 1000.0, tracker.applicationCpu() / 1000));
			}
		}
		return starts;
	}

	private static List<String> javaOptions() {
		String options = System.getProperty("bench.java-options", "");
		return options.isBlank() ? List.of() : List.of(options.split(" "));
	}

	/** The list as text is that of the address whose page has the median length. */
	private void templates(RunningTracker tracker) throws IOException, InterruptedException {
		Files.writeString(this.folder.resolve("bench-empty.html"),
				"<!doctype html>\n<html lang=\"en\"><head><title>Empty</title></head><body></body></html>\n");
		List<String> lists = new ArrayList<>();
		for (String address : this.pages.getOrDefault("list", List.of())) {
			lists.add(tracker.text(address));
		}
		lists.sort((one, other) -> Integer.compare(one.length(), other.length()));
		Files.writeString(this.folder.resolve("bench-list.html"), lists.get(lists.size() / 2));
	}

	/** All pages once, after a write, so that no answer can be an earlier one's. */
	private void round(RunningTracker tracker, Connection database)
			throws IOException, InterruptedException, SQLException {
		try (Statement statement = database.createStatement()) {
			statement.execute("update activity_index set updated = clock_timestamp() where code = 'GCP-017'");
		}
		for (Map.Entry<String, List<String>> page : this.pages.entrySet()) {
			measure(tracker, page.getKey(), page.getValue().size(), () -> {
				for (String address : page.getValue()) {
					tracker.get(address, !address.endsWith(".xlsx"));
				}
			});
		}
		measure(tracker, "CSV, all rows", 1, () -> tracker.get("/activities.csv", true));
		measure(tracker, "CSV, not compressed", 1, () -> tracker.get("/activities.csv", false));
		measure(tracker, "XLSX, all sheets", 1, () -> tracker.get("/activities.xlsx", false));
		save(tracker);
		copy(tracker, database);
		onePass(tracker, database);
	}

	/** A section saved, up to the answer that leads on to its page. */
	private void save(RunningTracker tracker) throws IOException, InterruptedException, SQLException {
		Editor editor = tracker.editor();
		List<Editor.Form> forms = new ArrayList<>();
		for (int i = 1; forms.size() < SAVED; i++) {
			editor.changed("GCP-%03d".formatted(i)).ifPresent(forms::add);
		}
		measure(tracker, "saving a section", forms.size(), () -> {
			for (Editor.Form form : forms) {
				editor.save(form);
			}
		});
	}

	/**
	 * What counting every value of every activity costs by itself, to know the machine
	 * by.
	 */
	private void onePass(RunningTracker tracker, Connection database)
			throws IOException, InterruptedException, SQLException {
		try (Statement statement = database.createStatement()) {
			measure(tracker, "counting all facets, SQL alone", 10, () -> {
				for (int i = 0; i < 10; i++) {
					statement.execute("select id, count(*) from (select unnest(facets) as id from activity_index "
							+ "where face = 'public') value group by id");
				}
			});
		}
	}

	private void copy(RunningTracker tracker, Connection database) throws IOException, SQLException {
		CopyManager copy = new CopyManager(database.unwrap(BaseConnection.class));
		double databaseBefore = tracker.databaseCpu();
		double before = Cpu.of(ProcessHandle.current().pid());
		long began = System.nanoTime();
		try (OutputStream file = Files.newOutputStream(this.folder.resolve("copy.csv"))) {
			copy.copyOut(
					"copy (select %s from activity_index where face = 'public' order by number) to stdout (format csv)"
						.formatted(COLUMNS),
					file);
		}
		add("COPY, same columns", new Cost(Cpu.of(ProcessHandle.current().pid()) - before,
				tracker.databaseCpu() - databaseBefore, (System.nanoTime() - began) / 1e6));
	}

	private void measure(RunningTracker tracker, String what, int requests, Requests work)
			throws IOException, InterruptedException, SQLException {
		if (!ONLY.matcher(what).matches()) {
			return;
		}
		double application = tracker.applicationCpu();
		double database = tracker.databaseCpu();
		long began = System.nanoTime();
		work.send();
		long ended = System.nanoTime();
		add(what, new Cost((tracker.applicationCpu() - application) / requests,
				(tracker.databaseCpu() - database) / requests, (ended - began) / 1e6 / requests));
	}

	private void add(String what, Cost cost) {
		this.costs.computeIfAbsent(what, (key) -> new ArrayList<>()).add(cost);
	}

	private void print(List<Start> starts) throws IOException {
		StringBuilder table = new StringBuilder(
				"""

						%,d activities: start to first page %.1f s (processor time %.1f s); median of %d rounds after %d rounds of warm-up; load %s

						| page | application ms | database ms | waited ms |
						|---|---:|---:|---:|
						"""
					.formatted(this.size, median(starts.stream().map(Start::waited).toList()),
							median(starts.stream().map(Start::application).toList()), ROUNDS, WARM_UP,
							Files.readString(Path.of("/proc/loadavg")).strip()));
		this.costs.forEach((what,
				rounds) -> table.append("| %s | %.2f | %.2f | %.2f |%n".formatted(what,
						median(rounds.stream().map(Cost::application).toList()),
						median(rounds.stream().map(Cost::database).toList()),
						median(rounds.stream().map(Cost::waited).toList()))));
		System.out.print(table);
		Files.writeString(this.folder.resolveSibling("results.md"), table, StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
	}

	/** Requests that are measured together. */
	private interface Requests {

		void send() throws IOException, InterruptedException, SQLException;

	}

	/**
	 * A start, to the first page of the list.
	 *
	 * @param waited seconds by the clock
	 * @param application seconds of the application's processor time
	 */
	private record Start(double waited, double application) {
	}

	/**
	 * Milliseconds a request.
	 *
	 * @param application processor time of the application (of COPY: of the client)
	 * @param database processor time of the database
	 * @param waited by the clock
	 */
	private record Cost(double application, double database, double waited) {
	}

}
