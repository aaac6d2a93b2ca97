package org.greenercities.tracker.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileFormTests {

	private static final String TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

	private final StringBuilder body = new StringBuilder();

	@ParameterizedTest
	@ValueSource(strings = { "树荫", "ظلال", "shade " })
	void aFileMayHaveALongNameInAnyScript(String word) throws IOException {
		String name = word.repeat(250 / word.length()) + ".pptx";
		try (FileForm form = field("title", "Shade").file(name, "Trees.").read()) {
			assertThat(form.name()).isEqualTo(name);
			assertThat(form.fields()).containsExactly(java.util.Map.entry("title", "Shade"));
			assertThat(form.content()).hasContent("Trees.");
		}
	}

	@Test
	void aNameMayHoldWhatNoSystemKeeps() throws IOException {
		try (FileForm form = file("sha\0de.pdf", "Trees.").read()) {
			assertThat(form.name()).isEqualTo("shade.pdf");
		}
	}

	@Test
	void moreFieldsThanAnyFormHasAreNotRead() throws IOException {
		for (int i = 0; i < 20; i++) {
			field("field-" + i, "a");
		}
		try (FileForm form = read()) {
			assertThat(form.fields()).hasSize(20);
		}
		field("one more", "a");
		assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(this::read)
			.satisfies((refused) -> assertThat(refused.getStatusCode().value()).isEqualTo(400));
	}

	@Test
	void whatIsTooLargeIsNotKept() throws IOException {
		try (FileForm form = file("a.txt", "a".repeat(1001)).read()) {
			assertThat(form.tooLarge()).isTrue();
			assertThat(Files.size(form.content())).isLessThanOrEqualTo(1000);
		}
	}

	private FileFormTests field(String name, String value) {
		this.body.append("--edge\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value));
		return this;
	}

	private FileFormTests file(String name, String content) {
		this.body.append(
				"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n%s\r\n"
					.formatted(name, TYPE, content));
		return this;
	}

	private FileForm read() throws IOException {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/activities/GCP-001/documents");
		request.setContentType("multipart/form-data; boundary=edge");
		request.setContent((this.body + "--edge--\r\n").getBytes(StandardCharsets.UTF_8));
		return FileForm.of(request, 1000);
	}

}
