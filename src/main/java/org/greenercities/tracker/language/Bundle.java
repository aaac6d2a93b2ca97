package org.greenercities.tracker.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The patterns of one {@code messages} file, by key.
 *
 * @param patterns key to pattern in ICU's message format
 */
record Bundle(Map<String, String> patterns) {

	Bundle {
		patterns = Map.copyOf(patterns);
	}

	/**
	 * The bundle of a language; empty where there is no file. English is
	 * {@code messages.properties}, which all others are translated from.
	 */
	static Bundle of(String language) {
		Resource file = new ClassPathResource(
				language.equals("en") ? "messages.properties" : "messages_%s.properties".formatted(language));
		if (!file.exists()) {
			return new Bundle(Map.of());
		}
		Properties read = new Properties();
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
			read.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Bundle(read.stringPropertyNames()
			.stream()
			.collect(Collectors.toMap((key) -> key, (key) -> read.getProperty(key))));
	}

}
