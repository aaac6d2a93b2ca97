package org.greenercities.tracker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** {@code docs/addresses.md} against the handlers that there are. */
@TrackerTest
class AddressesTests {

	/** Answered by filters, not by handlers. */
	private static final Set<String> FILTERS = Set.of("/logout");

	/** Not meant to be asked for: where errors are sent to, and a list of operations. */
	private static final Set<String> INTERNAL = Set.of("/error", "/actuator");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| (`/.*?`) \\|.*\\| (yes|no) \\|$");

	private static final Pattern ADDRESS = Pattern.compile("`(/[^`]*)`");

	@Autowired
	List<RequestMappingInfoHandlerMapping> mappings;

	@Autowired
	MockMvcTester mvc;

	@Test
	void everyHandlerIsDocumentedAndEverythingBuiltHasOne() throws IOException {
		assertThat(handled()).containsExactlyInAnyOrderElementsOf(documented("yes"));
	}

	@Test
	void whatIsNotYetBuiltHasNoHandler() throws IOException {
		assertThat(documented("no")).hasSizeGreaterThan(20).doesNotContainAnyElementsOf(handled());
	}

	@Test
	void everyRowOfAnAddressSaysWhetherItIsBuilt() throws IOException {
		assertThat(document().lines().filter((line) -> line.startsWith("| `/"))).allMatch(ROW.asMatchPredicate());
	}

	@Test
	void signingOutIsAnswered() {
		assertThat(this.mvc.post().uri("/logout").with(csrf())).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/");
	}

	private Set<String> handled() {
		return Stream
			.concat(FILTERS.stream(),
					this.mappings.stream()
						.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
						.flatMap((handler) -> handler.getPatternValues().stream()))
			.filter((address) -> !INTERNAL.contains(address))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> documented(String built) throws IOException {
		return ROW.matcher(document())
			.results()
			.filter((row) -> row.group(2).equals(built))
			.flatMap((row) -> ADDRESS.matcher(row.group(1)).results())
			.map((address) -> address.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String document() throws IOException {
		return Files.readString(Path.of("docs/addresses.md"));
	}

}
