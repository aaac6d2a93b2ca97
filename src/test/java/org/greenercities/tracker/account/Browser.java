package org.greenercities.tracker.account;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Asks as a browser does: keeps cookies, sends the form's token, follows nothing by
 * itself.
 */
final class Browser {

	private static final HttpClient client = HttpClient.newHttpClient();

	private final String server;

	private final String address;

	private final Map<String, String> cookies = new HashMap<>();

	private String scheme = "http";

	private String token = "";

	private String site = "";

	Browser(int port, String address) {
		this.server = "http://localhost:" + port;
		this.address = address;
	}

	Browser(int port) {
		this(port, "192.0.2.1");
	}

	/** As if a proxy in front spoke https with the person. */
	Browser overHttps() {
		this.scheme = "https";
		return this;
	}

	/** Says where its requests come from, {@code same-origin} or {@code cross-site}. */
	Browser from(String site) {
		this.site = site;
		return this;
	}

	String session() {
		return this.cookies.getOrDefault("SESSION", "");
	}

	Browser withSession(String session) {
		this.cookies.put("SESSION", session);
		return this;
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	HttpResponse<String> head(String path) {
		return send(request(path).method("HEAD", BodyPublishers.noBody()));
	}

	/**
	 * Posts fields, name and value in turn, with the token of the last page that had one.
	 */
	HttpResponse<String> post(String path, String... fields) {
		StringJoiner body = new StringJoiner("&");
		for (int i = 0; i < fields.length; i += 2) {
			body.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
		}
		if (!this.token.isEmpty()) {
			body.add("_csrf=" + encode(this.token));
		}
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body.toString())));
	}

	HttpResponse<String> signIn(Account account) {
		return signIn(account.username(), People.PASSWORD);
	}

	HttpResponse<String> signIn(String username, String password) {
		get("/login");
		return post("/login", "username", username, "password", password);
	}

	void forgetToken() {
		this.token = "";
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + path))
			.header("Accept", "text/html,*/*;q=0.8")
			.header("X-Forwarded-For", this.address)
			.header("X-Forwarded-Proto", this.scheme);
		if (!this.site.isEmpty()) {
			request.header("Sec-Fetch-Site", this.site);
		}
		this.cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
			response.headers().allValues("Set-Cookie").forEach(this::keep);
			Element field = Jsoup.parse(response.body()).selectFirst("input[name=_csrf]");
			if (field != null) {
				this.token = field.val();
			}
			return response;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private void keep(String cookie) {
		String pair = cookie.split(";", 2)[0];
		String name = pair.substring(0, pair.indexOf('='));
		String value = pair.substring(pair.indexOf('=') + 1);
		if (value.isEmpty()) {
			this.cookies.remove(name);
		}
		else {
			this.cookies.put(name, value);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
