package org.greenercities.tracker.logging;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

import org.greenercities.tracker.TrackerTest;
import org.greenercities.tracker.file.SampleFiles;
import org.greenercities.tracker.file.Upload;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What only a real server does: to stop in the middle, and to send too much. */
@TrackerTest
class UploadOverHttpTests {

	private static final String ACTIVITY = "/activities/GCP-001";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private final HttpClient client = HttpClient.newHttpClient();

	private String session = "";

	private String address = "";

	@BeforeEach
	void signIn() throws Exception {
		HttpResponse<String> login = get("/login");
		this.session = session(login);
		String token = Jsoup.parse(login.body()).select("main [name=_csrf]").val();
		HttpResponse<String> answer = this.client
			.send(request("/login").header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers.ofString("username=staff.unep%40example.org&password=greener-cities-2018&_csrf="
						+ URLEncoder.encode(token, StandardCharsets.UTF_8)))
				.build(), BodyHandlers.ofString());
		this.session = session(answer);
		this.address = Jsoup.parse(get(ACTIVITY + "/edit").body()).select("#section-upload form").attr("action");
		assertThat(this.address).startsWith(ACTIVITY + "/documents");
	}

	@Test
	void tooLargeIsAPageInWordsThatKeepsWhatWasTyped() throws Exception {
		byte[] large = new byte[Upload.LARGEST + (1 << 20)];
		Arrays.fill(large, (byte) 'a');
		HttpResponse<String> answer = send(
				new SentForm().with("title", "Shade").with("kind", "guide").withFile("book.txt", large).whole());
		assertThat(answer.statusCode()).isEqualTo(413);
		Document page = Jsoup.parse(answer.body());
		assertThat(page.select(".problems a").text()).startsWith("This file is larger than 20 MB");
		assertThat(page.select("#title").val()).isEqualTo("Shade");
		assertThat(page.select("#kind").val()).isEqualTo("guide");
		assertNothingLeft();
	}

	@Test
	void whoMayNotIsRefusedBeforeAnythingIsRead() throws Exception {
		String elsewhere = this.address.replace("GCP-001", "GCP-999");
		try (Socket socket = begin(elsewhere, 10 << 20)) {
			assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
				.isEqualTo("HTTP/1.1 404");
		}
	}

	@Test
	void brokenOffItLeavesNothing() throws Exception {
		byte[] half = new SentForm().with("kind", "guide")
			.withFile("book.txt", "Shade.\n".repeat(100_000).getBytes(StandardCharsets.UTF_8))
			.brokenOff();
		try (Socket socket = begin(this.address, half.length * 2)) {
			OutputStream line = socket.getOutputStream();
			line.write(half);
			line.flush();
			await().until(() -> uploads() > 0);
			socket.setSoLinger(true, 0);
		}
		assertNothingLeft();
	}

	@Test
	void whatIsNoFormIsRefused() throws Exception {
		assertThat(send("not a form at all".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
		assertThat(send(new SentForm().with("kind", "guide").withFile("a.pdf", SampleFiles.pdf()).brokenOff())
			.statusCode()).isEqualTo(400);
		assertNothingLeft();
	}

	private void assertNothingLeft() {
		await().atMost(Duration.ofSeconds(10)).until(() -> uploads() == 0);
		assertThat(this.jdbc.sql("select count(*) from file").query(Long.class).single()).isZero();
	}

	private static long uploads() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().matches("tracker-\\d+\\.upload")).count();
		}
	}

	private Socket begin(String address, int length) throws IOException {
		Socket socket = new Socket("localhost", this.port);
		socket.getOutputStream()
			.write(("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nCookie: SESSION=" + this.session
					+ "\r\nContent-Type: " + SentForm.TYPE + "\r\nContent-Length: " + length + "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8));
		return socket;
	}

	private HttpResponse<String> send(byte[] body) throws Exception {
		return this.client.send(request(this.address).header("Content-Type", SentForm.TYPE)
			.POST(BodyPublishers.ofByteArray(body))
			.build(), BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.client.send(request(path).build(), BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.version(HttpClient.Version.HTTP_1_1)
			.header("Accept", "text/html");
		return this.session.isEmpty() ? request : request.header("Cookie", "SESSION=" + this.session);
	}

	private static String session(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("SESSION="))
			.map((cookie) -> cookie.substring("SESSION=".length(), cookie.indexOf(';')))
			.findFirst()
			.orElseThrow();
	}

}
