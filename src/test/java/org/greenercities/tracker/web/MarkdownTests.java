package org.greenercities.tracker.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	private static final Set<String> ALLOWED = Set.of("p", "br", "ul", "ol", "li", "em", "strong", "a");

	private final Markdown markdown = new Markdown();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					One.\\n\\nTwo.                  | <p dir="auto">One.</p><p dir="auto">Two.</p>
					One\\ntwo                       | <p dir="auto">One<br>\\ntwo</p>
					- one\\n- two                   | <ul dir="auto"><li>one</li><li>two</li></ul>
					2. two\\n3. three               | <ol dir="auto" start="2"><li>two</li><li>three</li></ol>
					*very* **good**                 | <p dir="auto"><em>very</em> <strong>good</strong></p>
					[a](https://a.org/?b&c)         | <p dir="auto"><a rel="nofollow noopener" href="https://a.org/?b&amp;c">a</a></p>
					See https://a.org/b_c_d.        | <p dir="auto">See <a rel="nofollow noopener" href="https://a.org/b_c_d">https://a.org/b_c_d</a>.</p>
					# Head                          | <p dir="auto"># Head</p>
					> said                          | <p dir="auto">&gt; said</p>
					a `b` c                         | <p dir="auto">a `b` c</p>
					[a]: b                          | <p dir="auto">[a]: b</p>
					R&D, 5 < 6                      | <p dir="auto">R&amp;D, 5 &lt; 6</p>
					""")
	void showsASmallPartAndTheRestAsText(String typed, String html) {
		assertThat(this.markdown.html(typed.replace("\\n", "\n"))).isEqualTo(html.replace("\\n", "\n"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			One.\\n\\nTwo.          | One.\\nTwo.
			*very* **good**         | very good
			- one\\n  - two\\n- three | one\\ntwo\\nthree
			[a](https://a.org)      | a (https://a.org)
			<https://a.org>         | https://a.org
			[a](javascript:b)       | a
			<b>bold</b>             | <b>bold</b>
			""")
	void leavesTheMarksOutOfALine(String typed, String plain) {
		assertThat(Markdown.plain(typed.replace("\\n", "\n"))).isEqualTo(plain.replace("\\n", "\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
			"a <a href=\"https://a.org\" onclick=\"alert(1)\">b</a>", "[a](javascript:alert(1))",
			"[a](JaVaScRiPt:alert(1))", "[a](&#x6A;avascript:alert(1))", "[a](java\tscript:alert(1))",
			"[a](data:text/html;base64,PHNjcmlwdD4=)", "[a](vbscript:b)", "[a](//a.org)", "[a](/logout)",
			"[a](<https://a.org/\" onmouseover=\"alert(1)>)", "[a](https://a.org 'title\" onclick=\"b')",
			"![a](https://a.org/b.png)", "![a](javascript:alert(1))", "<javascript:alert(1)>",
			"[<img src=x onerror=alert(1)>](https://a.org)", "[a]: javascript:alert(1)\n\n[a]",
			"https://a.org/\"onclick=\"alert(1)", "<style>*{}</style>", "<!-- a -->", "<![CDATA[a]]>", "&lt;script&gt;",
			"```\n<script>\n```", "    <script>", "<iframe src=https://a.org>", "\u0000<script>" })
	void letsNothingElseThrough(String attack) {
		Document page = Jsoup.parseBodyFragment(this.markdown.html(attack));
		for (Element element : page.body().select("body *")) {
			assertThat(element.tagName()).isIn(ALLOWED);
			assertThat(element.attributes().asList()).extracting((attribute) -> attribute.getKey())
				.isSubsetOf("dir", "rel", "href", "start");
			if (element.hasAttr("href")) {
				assertThat(element.attr("href")).startsWith("https://a.org");
				assertThat(element.attr("rel")).contains("nofollow");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "- ", "> ", "*", "[", "*a **a ", "![", "`", "&", "<", "1. ", "[a](", "\n\n", "_a" })
	void readsTwentyThousandCharactersOfAnything(String piece) {
		String much = piece.repeat(20_000 / piece.length());
		Document page = Jsoup.parseBodyFragment(this.markdown.html(much));
		assertThat(page.select("body *")).allMatch((element) -> ALLOWED.contains(element.tagName()));
		assertThat(page.select("ul ul ul ul ul ul ul ul ul ul ul ul ul ul ul ul ul")).isEmpty();
		assertThat(Markdown.plain(much)).hasSizeLessThanOrEqualTo(much.length());
	}

	@Test
	void everyParagraphGoesItsOwnWay() {
		Document page = Jsoup.parseBodyFragment(this.markdown.html("مرحبا\n\nHello\n\n- سلام"));
		assertThat(page.select("[dir=auto]").eachText()).containsExactly("مرحبا", "Hello", "سلام");
	}

	@Test
	void whatWasWrittenBeforeLooksAsBefore() throws IOException {
		List<String> narratives;
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(Path.of("db/seed/progress.csv"))) {
			narratives = rows.stream().map((row) -> row.getField("narrative")).collect(Collectors.toList());
		}
		assertThat(narratives).hasSizeGreaterThan(50).allSatisfy((narrative) -> {
			assertThat(Markdown.plain(narrative)).isEqualTo(narrative);
			assertThat(Jsoup.parseBodyFragment(this.markdown.html(narrative)).select("body > p").text())
				.isEqualTo(narrative);
			assertThat(this.markdown.html(narrative)).containsOnlyOnce("<p").doesNotContain("<li", "<em", "<a ");
		});
	}

}
