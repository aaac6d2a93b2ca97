package org.greenercities.tracker;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may use whom, as the rooms declare it, as the code does it and as
 * {@code docs/architecture.md} draws it.
 */
class ModularityTests {

	private static final Path SOURCES = Path.of("src/main/java");

	/** Rooms cut by what a class technically is, not by what it is for. */
	private static final Set<String> TECHNICAL = Set.of("controller", "service", "services", "repository", "domain",
			"entity", "dto", "mapper", "util", "utils", "common", "helper", "impl", "config", "core");

	private static final ApplicationModules rooms = ApplicationModules.of(TrackerApplication.class);

	@Test
	void noRoomReachesWhereItMayNot() {
		rooms.verify();
	}

	@Test
	void everyRoomUsesAllThatItDeclares() {
		assertThat(used()).isEqualTo(declared());
	}

	@Test
	void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
		for (Path folder : packages()) {
			String name = name(folder);
			assertThat(folder.resolve("package-info.java")).isRegularFile().content().startsWith("/**");
			assertThat(info(name).isAnnotationPresent(NullMarked.class)).as(name).isTrue();
		}
	}

	@Test
	void noPackageIsNamedAfterAKindOfClass() throws IOException {
		assertThat(packages()).extracting((folder) -> folder.getFileName().toString())
			.hasSizeGreaterThan(10)
			.doesNotContainAnyElementsOf(TECHNICAL);
	}

	@Test
	void noRoomLendsItsRepositories() throws IOException {
		List<Class<?>> repositories = classes().stream().filter(Repository.class::isAssignableFrom).toList();
		assertThat(repositories).isNotEmpty().noneMatch((type) -> Modifier.isPublic(type.getModifiers()));
	}

	@Test
	void noControllerIsPublic() throws IOException {
		List<Class<?>> controllers = classes().stream()
			.filter((type) -> type.getSimpleName().endsWith("Controller"))
			.toList();
		assertThat(controllers).isNotEmpty().noneMatch((type) -> Modifier.isPublic(type.getModifiers()));
	}

	@Test
	void thePictureShowsWhatIsDeclared() throws IOException {
		Map<String, Set<String>> drawn = new TreeMap<>();
		matches("(?m)^  (\\w+)(?: --> (\\w+))?$").forEach((arrow) -> {
			Set<String> below = drawn.computeIfAbsent(arrow.group(1), (room) -> new TreeSet<>());
			if (arrow.group(2) != null) {
				below.add(arrow.group(2));
				drawn.computeIfAbsent(arrow.group(2), (room) -> new TreeSet<>());
			}
		});
		assertThat(drawn).isEqualTo(withoutShortCuts(declared()));
	}

	@Test
	void theTableListsWhatIsDeclared() throws IOException {
		Map<String, Set<String>> listed = new TreeMap<>();
		matches("(?m)^\\| `(\\w+)` \\|.*\\| ([^|]*) \\|$").forEach((row) -> listed.put(row.group(1),
				names(row.group(2).equals("–") ? "" : row.group(2).replace("`", ""))));
		assertThat(listed).isEqualTo(declared());
	}

	private static Map<String, Set<String>> used() {
		Map<String, Set<String>> used = new TreeMap<>();
		rooms.forEach((room) -> used.put(room.getIdentifier().toString(),
				room.getDirectDependencies(rooms)
					.stream()
					.map((dependency) -> dependency.getTargetModule().getIdentifier().toString())
					.collect(Collectors.toCollection(TreeSet::new))));
		return used;
	}

	private static Map<String, Set<String>> declared() {
		Map<String, Set<String>> declared = new TreeMap<>();
		rooms.forEach((room) -> declared.put(room.getIdentifier().toString(),
				new TreeSet<>(Arrays.asList(info(room.getBasePackage().getName())
					.getAnnotation(org.springframework.modulith.ApplicationModule.class)
					.allowedDependencies()))));
		return declared;
	}

	/** Leaves out each arrow whose end can also be reached by way of another room. */
	private static Map<String, Set<String>> withoutShortCuts(Map<String, Set<String>> arrows) {
		Map<String, Set<String>> kept = new TreeMap<>();
		arrows.forEach((room, below) -> kept.put(room,
				below.stream()
					.filter((end) -> below.stream().noneMatch((other) -> reaches(arrows, other, end)))
					.collect(Collectors.toCollection(TreeSet::new))));
		return kept;
	}

	private static boolean reaches(Map<String, Set<String>> arrows, String room, String end) {
		return arrows.getOrDefault(room, Set.of())
			.stream()
			.anyMatch((next) -> next.equals(end) || reaches(arrows, next, end));
	}

	private static List<MatchResult> matches(String pattern) throws IOException {
		return Pattern.compile(pattern).matcher(Files.readString(Path.of("docs/architecture.md"))).results().toList();
	}

	private static Set<String> names(String separatedByCommas) {
		return Pattern.compile(", ")
			.splitAsStream(separatedByCommas)
			.filter((name) -> !name.isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static List<Path> packages() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> !file.endsWith("package-info.java"))
				.map(Path::getParent)
				.distinct()
				.toList();
		}
	}

	private static List<Class<?>> classes() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.map(ModularityTests::name)
				.filter((name) -> name.endsWith(".java") && !name.endsWith("package-info.java"))
				.<Class<?>>map((name) -> load(name.substring(0, name.length() - ".java".length())))
				.toList();
		}
	}

	private static String name(Path source) {
		return SOURCES.relativize(source).toString().replace('\\', '.').replace('/', '.');
	}

	private static Class<?> info(String name) {
		return load(name + ".package-info");
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name, false, ModularityTests.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
