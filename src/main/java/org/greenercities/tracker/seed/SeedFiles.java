package org.greenercities.tracker.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * The files of a seed in a folder.
 */
final class SeedFiles {

	private final ResourceLoader resources;

	private final String folder;

	/**
	 * The files of a folder.
	 * @param folder a resource location, for example {@code classpath:db/seed}
	 */
	SeedFiles(ResourceLoader resources, String folder) {
		this.resources = resources;
		this.folder = folder;
	}

	/** All rows of a file. */
	List<SeedRow> rows(String file) {
		Resource resource = this.resources.getResource(this.folder + "/" + file);
		List<SeedRow> rows = new ArrayList<>();
		try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(resource.getInputStream())) {
			reader.forEach((csv) -> rows.add(new SeedRow(file, csv)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The seed's file " + file + " cannot be read", ex);
		}
		return rows;
	}

	/**
	 * All rows of a file in which no two may agree in all of these columns.
	 */
	List<SeedRow> rows(String file, String... key) {
		Set<List<String>> seen = new HashSet<>();
		List<SeedRow> rows = rows(file);
		for (SeedRow row : rows) {
			List<String> values = Arrays.stream(key).map((column) -> String.valueOf(row.optional(column))).toList();
			if (!seen.add(values)) {
				throw row.rejected(String.join("+", key), String.join(", ", values) + " stands there twice");
			}
		}
		return rows;
	}

}
