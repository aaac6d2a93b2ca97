package org.greenercities.tracker.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvFileTests {

	private static final String ALPHABET = "=+-@\t\r\n\u0000\uFF1D\uFF0B\uFF0D\uFF20'\",; aé\u0645\u6587\uD83C\uDF33";

	@TempDir
	private Path folder;

	private Path write(boolean byteOrderMark, @Nullable Object... values) throws IOException {
		Path file = this.folder.resolve("table.csv");
		List<Column<@Nullable Object>> columns = List.of(new Column<>("code", (value) -> value),
				new Column<>("again, quoted", (value) -> value));
		write(new Table<>("table", columns, (rows) -> Arrays.stream(values).forEach(rows)), file, byteOrderMark);
		return file;
	}

	private static void write(Table<?> table, Path file, boolean byteOrderMark) throws IOException {
		try (OutputStream stream = Files.newOutputStream(file)) {
			new CsvFile(table, byteOrderMark).write(stream);
		}
	}

	@Test
	void followsRfc4180() throws IOException {
		assertThat(write(false, "GCP-001", "say \"yes\"", null, List.of("KE", "TZ"), new BigDecimal("1E+6"), -5))
			.hasContent("""
					code,"again, quoted"
					GCP-001,GCP-001
					"say ""yes\""","say ""yes\"""
					,
					KE; TZ,KE; TZ
					1000000,1000000
					-5,-5
					""");
		assertThat(Files.readString(this.folder.resolve("table.csv"))).contains("TZ\r\n").endsWith("-5\r\n");
	}

	@Test
	void beginsWithAByteOrderMarkOnlyIfAsked() throws IOException {
		assertThat(Files.readAllBytes(write(false))).startsWith('c', 'o');
		assertThat(Files.readAllBytes(write(true))).startsWith(0xEF, 0xBB, 0xBF, 'c');
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\u0000=1", "\uFF1D1", "\uFF0B1",
			"\uFF0D1", "\uFF201" })
	void makesFormulasHarmless(String formula) {
		assertThat(CsvFile.cell(formula)).isEqualTo("'" + formula);
		assertThat(CsvFile.cell(List.of(formula, "b"))).isEqualTo("'" + formula + "; b");
	}

	@Test
	void leavesNumbersNumbers() {
		assertThat(CsvFile.cell(-12.5)).isEqualTo("-12.5");
		assertThat(CsvFile.cell(new BigDecimal("-12000000.00"))).isEqualTo("-12000000.00");
	}

	@Test
	void comesBackAsItWasWithExactlyOneApostropheLess() throws IOException {
		long seed = 20170103;
		Random random = new Random(seed);
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < 5000; i++) {
			texts.add(text(random));
		}
		List<String> read = new ArrayList<>();
		try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(write(false, texts.toArray()))) {
			reader.stream().skip(1).forEach((record) -> {
				assertThat(record.getField(0)).doesNotContainPattern("^[=+\\-@\t\r\u0000\uFF1D\uFF0B\uFF0D\uFF20]");
				read.add(FormulaGuard.unguard(record.getField(0)));
			});
		}
		assertThat(read).as("seed " + seed).isEqualTo(texts);
	}

	private static String text(Random random) {
		int[] points = ALPHABET.codePoints().toArray();
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(8); i >= 0; i--) {
			text.appendCodePoint(points[random.nextInt(points.length)]);
		}
		return text.toString();
	}

	@Test
	void writesEveryRowThatIsPushed() throws IOException {
		Path file = this.folder.resolve("many.csv");
		write(new Table<Integer>("many", List.of(new Column<>("n", (n) -> n)),
				(rows) -> IntStream.range(0, 200_000).forEach(rows::accept)), file, false);
		List<String> lines = Files.readAllLines(file);
		assertThat(lines).hasSize(200_001).endsWith("199999");
	}

}
