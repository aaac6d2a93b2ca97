package org.greenercities.tracker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/decisions.md} against the {@code pom.xml}. */
class DependenciesTests {

	private static final Pattern MANAGED = Pattern.compile("(?s)<dependencyManagement>.*</dependencyManagement>");

	private static final Pattern ARTIFACT = Pattern
		.compile("(?s)<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>");

	@Test
	void everyDependencyHasALineOfWhy() throws IOException {
		String pom = MANAGED.matcher(Files.readString(Path.of("pom.xml"))).replaceFirst("");
		List<String> artifacts = ARTIFACT.matcher(pom).results().map((match) -> "`" + match.group(1) + "`").toList();
		assertThat(artifacts).hasSizeGreaterThan(20);
		assertThat(Files.readString(Path.of("docs/decisions.md"))).contains(artifacts);
	}

}
