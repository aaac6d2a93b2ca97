package org.greenercities.tracker.language;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NoLiteralTextTests {

	@Test
	void templatesHoldNoTextMarkupOrScriptOfTheirOwn() {
		Map<String, Object> broken = new TreeMap<>();
		Sources.templates().forEach((file, template) -> {
			if (!TemplateRules.broken(template).isEmpty()) {
				broken.put(file, TemplateRules.broken(template));
			}
		});
		assertThat(broken).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '!', textBlock = """
			<p>Hello</p>                                          ! text: Hello
			<p>Page [[${page}]]</p>                               ! text: Page
			<p th:text="#{greeting}">Prototype</p>                ! text: Prototype
			<tr><td>Город</td></tr>                               ! text: Город
			<th:block><br>loose</th:block>                        ! text: loose
			<svg><text>Kenya</text></svg>                         ! text: Kenya
			<a href="/" title="Home"></a>                         ! title: Home
			<img src="a.png" alt="A map"/>                        ! alt: A map
			<input type="search" placeholder="Search"/>           ! placeholder: Search
			<nav aria-label="Main"></nav>                         ! aria-label: Main
			<input type="submit" value="Send"/>                   ! value: Send
			<p th:text="${open} ? 'Open' : #{closed}"></p>        ! literal: 'Open'
			<p th:text="|Page ${page}|"></p>                      ! literal: |Page |
			<p>[[${open} ? 'Open' : '']]</p>                      ! literal: 'Open'
			<a th:title="${name} + ' (open)'"></a>                ! literal: ' (open)'
			<p th:utext="${html}"></p>                            ! th:utext is not escaped
			<p>[(${html})]</p>                                    ! [( is not escaped
			<p th:text="#{__${key}__}"></p>                       ! __${ is evaluated twice
			<p th:text="${#numbers.formatInteger(n, 1)}"></p>     ! #numbers. is not ours: @formats
			<p style="color: red"></p>                            ! style=
			<p th:styleappend="${css}"></p>                       ! th:styleappend=
			<button onclick="go()"></button>                      ! onclick=
			<button th:onclick="go()"></button>                   ! th:onclick=
			<script>go()</script>                                 ! <script> without src
			<style></style>                                       ! <style>
			""")
	void finds(String template, String broken) {
		assertThat(TemplateRules.broken(template)).contains(broken);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<p th:text=\"#{greeting}\"></p>", "<p>[[#{greeting}]]: [[${@formats.number(n)}]] / 2</p>",
			"<p>[[#{activity.count('count', ${list.size()})}]]</p>", "<p>[[${map['a']}]]</p>",
			"<div th:with=\"markup=${@markdown.html(text)}\" th:utext=\"${markup}\"></div>",
			"<p th:text=\"${kind == 'project'} ? #{kind.project('n', ${n})} : ''\"></p>",
			"<p th:text=\"#{|kind.${kind}|}\"></p>", "<p th:text=\"${a} + ' (' + ${b} + ')'\"></p>",
			"<p th:text=\"#{filtered('by', ${names.?[#this != 'x'].![{name}]})}\"></p>",
			"<input type=\"hidden\" name=\"sort\" value=\"start\"/>", "<script src=\"/a.js\" defer></script>",
			"<link rel=\"stylesheet\" th:href=\"@{/tracker.css}\"/>", "<p>&nbsp;·&nbsp;2018</p>",
			"<!-- a remark --><p class=\"note\" lang=\"en\"></p>" })
	void leavesAloneWhatComesFromBundlesAndRecords(String template) {
		assertThat(TemplateRules.broken(template)).isEmpty();
	}

}
