package org.greenercities.tracker.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@org.junit.jupiter.api.condition.EnabledIfSystemProperty(named = "album", matches = ".*")
class AlbumTests {

	@LocalServerPort
	private int port;

	@Test
	void album() {
		Path all = Path.of("/tmp/album");
		Reader staff = Reader.ofEnglish(this.port);
		staff.signIn("staff.unep@example.org");
		Reader pseudo = Reader.ofPseudoLanguage(this.port);
		Reader visitor = Reader.ofEnglish(this.port);
		Reader pseudoStaff = Reader.ofPseudoLanguage(this.port);
		pseudoStaff.signInAs(staff);
		Reader plain = pseudo;
		for (EveryPage kind : EveryPage.values()) {
			Reader r = kind.signedIn() ? staff : visitor;
			kind.open(r);
			r.photograph(all.resolve(kind + "-light.png"));
			r.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
			r.photograph(all.resolve(kind + "-dark.png"));
			r.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
			r.page().setViewportSize(320, 640);
			r.photograph(all.resolve(kind + "-narrow.png"));
			r.page().setViewportSize(1280, 800);
			r.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			r.page().pdf(new Page.PdfOptions().setPath(all.resolve(kind + ".pdf")));
			r.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			pseudo = kind.signedIn() ? pseudoStaff : plain;
			kind.open(pseudo);
			pseudo.photograph(all.resolve(kind + "-rtl.png"));
			pseudo.page().setViewportSize(320, 640);
			pseudo.photograph(all.resolve(kind + "-rtlnarrow.png"));
			pseudo.page().setViewportSize(1280, 800);
		}
	}

}
