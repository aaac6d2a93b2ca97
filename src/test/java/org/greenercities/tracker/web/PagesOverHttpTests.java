package org.greenercities.tracker.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = SampleServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesOverHttpTests {

	@LocalServerPort
	private int port;

	private final HttpClient client = HttpClient.newHttpClient();

	private HttpResponse<String> send(String method, String address, String... headers)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
		return send("GET", address, headers);
	}

	@ParameterizedTest
	@CsvSource({ "GET, /nowhere, 404", "GET, /sample/broken, 500", "GET, /sample/outside, 503",
			"POST, /sample/form, 403", "PUT, /sample, 403", "GET, /assets/none.css, 404", "GET, /error, 404",
			"GET, /sample/fails/denied, 403", "GET, /sample/half.csv, 500", "GET, /sample/half.xlsx, 500",
			"GET, /sample.xls, 404", "GET, /sample;x=1, 400" })
	void answersEveryFailureWithAWholePageAndItsRequest(String method, String address, int status) throws Exception {
		HttpResponse<String> page = send(method, address);
		assertThat(page.statusCode()).isEqualTo(status);
		assertThat(page.body()).startsWith("<!doctype html>")
			.contains("/assets/tracker-")
			.endsWith("</html>\n")
			.contains(page.headers().firstValue("X-Request-Id").orElseThrow())
			.doesNotContain(SamplePages.SECRET, "Exception");
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
	}

	@Test
	void answersOptions() throws Exception {
		HttpResponse<String> page = send("OPTIONS", "/sample");
		assertThat(page.headers().firstValue("Allow")).hasValue("GET,HEAD,OPTIONS");
	}

	@Test
	void answersHeadWithTheStatusAlone() throws Exception {
		assertThat(send("HEAD", "/sample").statusCode()).isEqualTo(200);
		HttpResponse<String> missing = send("HEAD", "/nowhere");
		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(missing.body()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/csv", "image/png" })
	void staysHonestToAClientThatWantsSomethingElse(String accepted) throws Exception {
		assertThat(get("/sample/fails/region", "Accept", accepted).statusCode()).isEqualTo(400);
		assertThat(get("/sample", "Accept", accepted).statusCode()).isEqualTo(200);
		assertThat(get("/nowhere", "Accept", accepted).statusCode()).isEqualTo(404);
	}

	@Test
	void sendsATableToABrowserAsAFileWithItsLength() throws Exception {
		HttpResponse<String> file = get("/sample.csv", "Accept", "text/html");
		assertThat(file.body()).isEqualTo("n,text\r\n0,'=0\r\n1,'=1\r\n2,'=2\r\n");
		assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(file.body().length());
		assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;")
			.contains("sample.csv");
	}

	@Test
	void compressesATableForThoseWhoTakeItAndStillSaysItsLength() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/sample.csv"))
			.header("Accept-Encoding", "br, gzip;q=0.8")
			.build();
		HttpResponse<byte[]> file = this.client.send(request, HttpResponse.BodyHandlers.ofByteArray());
		assertThat(file.headers().firstValue("Content-Encoding")).hasValue("gzip");
		assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(file.body().length);
		assertThat(file.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("Accept-Encoding");
		assertThat(new GZIPInputStream(new ByteArrayInputStream(file.body()))).asString(StandardCharsets.UTF_8)
			.isEqualTo(get("/sample.csv", "Accept-Encoding", "gzip;q=0, identity").body());
	}

	@Test
	void sendsTheSameTablesAsAWorkbook() throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + "/sample/book.xlsx?region=AF&page=2"))
			.header("Accept-Encoding", "gzip")
			.build();
		HttpResponse<byte[]> file = this.client.send(request, HttpResponse.BodyHandlers.ofByteArray());
		assertThat(file.headers().firstValue("Content-Type"))
			.hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		assertThat(file.headers().firstValueAsLong("Content-Length")).hasValue(file.body().length);
		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).contains("book.xlsx");
		assertThat(file.headers().firstValue("Content-Encoding")).isEmpty();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
			assertThat(book.getSheets().map(Sheet::getName)).containsExactly("About", "Pages", "Notes");
			assertThat(book.getFirstSheet().read().get(1).getCellText(1))
				.isEqualTo("http://localhost:" + this.port + "/sample/book?region=AF");
		}
	}

	@Test
	void sendsTheFirstTableOfAWorkbookAsCsv() throws Exception {
		assertThat(get("/sample/book.csv").body()).isEqualTo("n\r\n1\r\n");
	}

	@Test
	void leavesNoTemporaryFile() throws Exception {
		long before = temporaryFiles();
		get("/sample.csv");
		get("/sample/half.csv");
		get("/sample/half.xlsx");
		goAwayAfterTheHead("/sample/long.csv");
		for (int tries = 0; temporaryFiles() > before && tries < 100; tries++) {
			get("/sample/one");
		}
		assertThat(temporaryFiles()).isLessThanOrEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sample?sort=%zz", "/sample?sort=%80", "/sample/%2F", "/%zz", "/[", "/sample%00",
			"/sample?biennium=\u0001" })
	void refusesWhatIsNoAddress(String address) throws IOException {
		String answer = raw(address);
		assertThat(answer).startsWith("HTTP/1.1 400").endsWith("</html>\n");
	}

	private String raw(String address) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private void goAwayAfterTheHead(String address) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes());
			assertThat(socket.getInputStream().read()).isEqualTo('H');
			assertThat(temporaryFiles()).as("still being sent").isPositive();
			socket.setSoLinger(true, 0);
		}
	}

	private static long temporaryFiles() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().matches("tracker-\\d+\\.(csv|xlsx)")).count();
		}
	}

	@Test
	void compressesPagesAndStyles() throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + style()))
			.header("Accept-Encoding", "gzip")
			.build();
		HttpResponse<InputStream> style = this.client.send(request, HttpResponse.BodyHandlers.ofInputStream());
		assertThat(style.headers().firstValue("Content-Encoding")).hasValue("gzip");
		byte[] sheet = new GZIPInputStream(style.body()).readAllBytes();
		assertThat(new String(sheet, StandardCharsets.UTF_8)).contains("prefers-color-scheme: dark");
	}

	@Test
	void letsBrowsersKeepStylesUnderTheirFingerprint() throws Exception {
		assertThat(get(style()).headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
	}

	private String style() throws Exception {
		Matcher link = Pattern.compile("/assets/tracker-[0-9a-f]{32}\\.css").matcher(get("/sample").body());
		assertThat(link.find()).isTrue();
		return link.group();
	}

	@Test
	void readingMakesNoSession() throws Exception {
		for (String address : new String[] { "/sample", "/sample/one", "/nowhere", "/sample.csv" }) {
			assertThat(get(address).headers().allValues("Set-Cookie")).as(address).isEmpty();
		}
	}

}
