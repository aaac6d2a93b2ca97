package org.greenercities.tracker.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class FileTypesTests {

	@TempDir
	private Path folder;

	static Stream<Arguments> taken() {
		return Stream.of(arguments("Guide.PDF", SampleFiles.pdf(), FileType.PDF),
				arguments("plan.docx", SampleFiles.docx(), FileType.DOCX),
				arguments("plan.odt", SampleFiles.odt(), FileType.ODT),
				arguments("list.csv", "code,title\r\nGCP-001,Añil\r\n".getBytes(StandardCharsets.ISO_8859_1),
						FileType.CSV),
				arguments("read me.txt", "خطة المدينة\n".getBytes(StandardCharsets.UTF_8), FileType.TXT),
				arguments("map.png", SampleFiles.png(8, 8), FileType.PNG),
				arguments("photo.JPG", SampleFiles.jpeg(8, 8), FileType.JPEG));
	}

	@ParameterizedTest
	@MethodSource("taken")
	void isToldByItsContent(String name, byte[] content, FileType type) throws IOException {
		Upload upload = upload(content, name);
		assertThat(upload.type()).isEqualTo(type);
		assertThat(upload.name()).isEqualTo(name);
		assertThat(upload.thumbnail() != null).isEqualTo(type.picture());
	}

	static Stream<Arguments> refused() {
		return Stream.of(arguments("report.pdf", SampleFiles.program(), "program"),
				arguments("report.pdf", SampleFiles.docx(), "docx"), arguments("report.docx", SampleFiles.pdf(), "pdf"),
				arguments("setup.exe", SampleFiles.program(), "program"), arguments("report", SampleFiles.pdf(), "pdf"),
				arguments("plan.docx", SampleFiles.zip(Map.of("a.txt", "a")), "zip"),
				arguments("plan.docx",
						SampleFiles
							.zip(Map.of("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "")),
						"macros"),
				arguments("plan.docx", "PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.ISO_8859_1), "zip"),
				arguments("page.txt", " <!DOCTYPE html><script>go()</script>".getBytes(StandardCharsets.UTF_8), "web"),
				arguments("drawing.png", "<svg xmlns='x'/>".getBytes(StandardCharsets.UTF_8), "web"),
				arguments("list.csv", new byte[] { 'a', 0, 1, 2 }, "unknown"));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void saysWhatItLooksLikeWhereThatIsNotWhatItsNameSays(String name, byte[] content, String look) {
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> upload(content, name)).satisfies((refused) -> {
			assertThat(refused.key()).isEqualTo("file.refused.type");
			assertThat(refused.arguments()).contains(look);
		});
	}

	@Test
	void refusesWhatWouldUnpackToMuch() {
		assertRefused(SampleFiles.bomb(), "plan.docx", "file.refused.unpacked");
	}

	@Test
	void refusesWhatIsEmptyOrTooLarge() {
		assertRefused(new byte[0], "plan.txt", "file.refused.empty");
		assertRefused(new byte[Upload.LARGEST + 1], "plan.txt", "file.refused.large");
	}

	@Test
	void refusesPicturesThatCannotBeReadOrAreTooManyPixels() {
		byte[] broken = SampleFiles.jpeg(64, 64);
		assertRefused(Arrays.copyOf(broken, 40), "photo.jpg", "file.refused.picture");
		assertRefused(SampleFiles.png(10_000, 5_001), "map.png", "file.refused.pixels");
	}

	@Test
	void makesASmallPictureOfTheSameShape() throws IOException {
		byte[] thumbnail = upload(SampleFiles.jpeg(3000, 1500), "photo.jpg").thumbnail();
		assertThat(ImageIO.read(new ByteArrayInputStream(thumbnail)))
			.satisfies((small) -> assertThat(small.getWidth() + " " + small.getHeight()).isEqualTo("320 160"));
		byte[] line = upload(SampleFiles.png(4000, 1), "line.png").thumbnail();
		assertThat(ImageIO.read(new ByteArrayInputStream(line)).getHeight()).isEqualTo(1);
	}

	@Test
	void aNameIsDataOnly() throws IOException {
		String path = "../../etc/خطة\r\nX-Evil: 1\"%.pdf";
		assertThat(upload(SampleFiles.pdf(), path).name()).isEqualTo(path);
		String longName = "é".repeat(300) + ".pdf";
		assertThat(upload(SampleFiles.pdf(), longName).name()).hasSize(255).endsWith(".pdf");
	}

	private void assertRefused(byte[] content, String name, String key) {
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> upload(content, name))
			.satisfies((refused) -> assertThat(refused.key()).isEqualTo(key));
	}

	private Upload upload(byte[] content, String name) throws IOException {
		return Upload.of(Files.write(this.folder.resolve("sent"), content), name);
	}

}
