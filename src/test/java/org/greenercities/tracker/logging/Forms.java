package org.greenercities.tracker.logging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.greenercities.tracker.account.AskingPages;
import org.greenercities.tracker.account.Person;
import org.jsoup.nodes.Element;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Fills in forms as a browser does. */
record Forms(AskingPages pages) {

	/** Sends one section of an activity's form. */
	MvcTestResult save(String code, int version, Person person, String section, String... fields) {
		String[] all = new String[fields.length + 4];
		System.arraycopy(new String[] { "section", section, "version", Integer.toString(version) }, 0, all, 0, 4);
		System.arraycopy(fields, 0, all, 4, fields.length);
		return this.pages.post("/activities/" + code + "/edit", person, all);
	}

	/** The sections of an activity's form as their page holds them. */
	Sections edit(String code, Person person) {
		Map<String, Sent> sections = new LinkedHashMap<>();
		this.pages.page("/activities/" + code + "/edit", person)
			.select("details.part form:has([name=section])")
			.forEach((form) -> {
				Sent sent = Sent.of(form);
				sections.put(sent.values("section").get(0), sent);
			});
		return new Sections(sections);
	}

	/** The sections of a form, by name. */
	record Sections(Map<String, Sent> sections) {

		Sent get(String name) {
			return Objects.requireNonNull(this.sections.get(name), name);
		}

	}

	/**
	 * What a browser would send of a form.
	 *
	 * @param fields name, value, name, value
	 */
	record Sent(List<String> fields) {

		static Sent of(Element form) {
			List<String> fields = new ArrayList<>();
			form.select("[name]").forEach((control) -> {
				boolean off = control.attr("type").equals("checkbox") && !control.hasAttr("checked");
				if (!off && !control.attr("name").equals("_csrf")) {
					fields.addAll(List.of(control.attr("name"), value(control)));
				}
			});
			return new Sent(fields);
		}

		private static String value(Element control) {
			if (!control.nameIs("select")) {
				return control.nameIs("textarea") ? control.wholeText() : control.val();
			}
			Element chosen = control.selectFirst("option[selected]");
			return (chosen != null) ? chosen.val() : control.selectStream("option").findFirst().orElseThrow().val();
		}

		List<String> values(String name) {
			List<String> values = new ArrayList<>();
			for (int i = 0; i < this.fields.size(); i += 2) {
				if (this.fields.get(i).equals(name)) {
					values.add(this.fields.get(i + 1));
				}
			}
			return values;
		}

		MvcTestResult post(Forms forms, String code, Person person) {
			return forms.pages().post("/activities/" + code + "/edit", person, this.fields.toArray(String[]::new));
		}

	}

}
