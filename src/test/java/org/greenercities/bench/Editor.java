package org.greenercities.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody of the programme's staff who is signed in and saves sections of activities.
 */
final class Editor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"");

	private static final Pattern TITLE = Pattern.compile("id=\"title\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	private final String tracker;

	private final String token;

	Editor(int port) throws IOException, InterruptedException {
		this.tracker = "http://127.0.0.1:" + port;
		Map<String, String> signIn = new LinkedHashMap<>();
		signIn.put("_csrf", found(TOKEN, get("/login")));
		signIn.put("username", "staff.unep@example.org");
		signIn.put("password", "greener-cities-2018");
		post("/login", signIn, 303);
		this.token = found(TOKEN, get("/activities/new"));
	}

	/**
	 * What a form of an activity holds now, with another summary typed into it; nothing
	 * where the activity is another agency's.
	 */
	Optional<Form> changed(String code) throws IOException, InterruptedException {
		String address = "/activities/%s/edit".formatted(code);
		HttpResponse<String> answer = ask(address);
		if (answer.statusCode() == 403) {
			return Optional.empty();
		}
		String page = answered(answer, address, 200).body();
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("_csrf", this.token);
		fields.put("section", "basics");
		fields.put("version", found(VERSION, page));
		fields.put("title", found(TITLE, page).replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'"));
		fields.put("kind", "project");
		fields.put("summary", "Saved at %d to be measured.".formatted(System.nanoTime()));
		return Optional.of(new Form(address, fields));
	}

	/** Saves a form. */
	void save(Form form) throws IOException, InterruptedException {
		post(form.address(), form.fields(), 303);
	}

	private String get(String address) throws IOException, InterruptedException {
		return answered(ask(address), address, 200).body();
	}

	private HttpResponse<String> ask(String address) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.tracker + address)).build(),
				BodyHandlers.ofString());
	}

	private void post(String address, Map<String, String> fields, int status) throws IOException, InterruptedException {
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.tracker + address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		answered(this.client.send(request, BodyHandlers.ofString()), address, status);
	}

	private static <T> HttpResponse<T> answered(HttpResponse<T> answer, String address, int status) {
		if (answer.statusCode() != status) {
			throw new IllegalStateException("%s answers %d".formatted(address, answer.statusCode()));
		}
		return answer;
	}

	private static String found(Pattern pattern, String page) {
		Matcher matcher = pattern.matcher(page);
		if (!matcher.find()) {
			throw new IllegalStateException("No " + pattern + " in " + page);
		}
		return matcher.group(1);
	}

	/**
	 * A form that is ready to be sent.
	 */
	record Form(String address, Map<String, String> fields) {
	}

}
