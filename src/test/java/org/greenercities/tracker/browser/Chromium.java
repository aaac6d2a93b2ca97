package org.greenercities.tracker.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/**
 * The one Chromium of a test run: the machine's own, started when the first test asks and
 * stopped with this process.
 */
final class Chromium {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable", "chrome.exe");

	private static final List<String> ELSEWHERE = List.of(
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	private Chromium() {
	}

	/** The program, if there is one. */
	static Optional<Path> installed() {
		String named = System.getenv("CHROMIUM");
		if (named != null) {
			return Optional.of(Path.of(named)).filter(Files::isExecutable);
		}
		Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)));
		return Stream.concat(onPath, ELSEWHERE.stream().map(Path::of)).filter(Files::isExecutable).findFirst();
	}

	static Browser running() {
		return Running.BROWSER;
	}

	/** Started once. */
	private static final class Running {

		static final Browser BROWSER = start();

		private static Browser start() {
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
			return playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(installed().orElseThrow())
					.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
							"--disable-background-networking", "--disable-component-update", "--disable-sync")));
		}

	}

}
