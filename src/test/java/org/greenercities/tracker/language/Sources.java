package org.greenercities.tracker.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The tracker's own files, read as text: path under the folder to contents.
 */
final class Sources {

	private Sources() {
	}

	static Map<String, String> templates() {
		return read(Path.of("src/main/resources/templates"), ".html");
	}

	static Map<String, String> java() {
		return read(Path.of("src/main/java"), ".java");
	}

	/** The bundles by language. */
	static Map<String, String> bundles() {
		Map<String, String> byLanguage = new TreeMap<>();
		read(Path.of("src/main/resources"), ".properties").forEach((file, text) -> {
			if (file.startsWith("messages")) {
				byLanguage.put(
						file.equals("messages.properties") ? "en" : file.replaceAll("messages_|\\.properties", ""),
						text);
			}
		});
		return byLanguage;
	}

	private static Map<String, String> read(Path folder, String ending) {
		Map<String, String> texts = new TreeMap<>();
		if (!Files.isDirectory(folder)) {
			return texts;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : (Iterable<Path>) files.filter((path) -> path.toString().endsWith(ending))::iterator) {
				texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

}
