package org.greenercities.bench;

import java.nio.file.Path;

import org.greenercities.tracker.TrackerApplication;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The tracker with two pages more, to compare its own with: an empty one, and the list as
 * it was printed once, as a template without expressions. Both pass through all that
 * every page passes through.
 */
final class BenchedTracker {

	private BenchedTracker() {
	}

	public static void main(String[] arguments) {
		new SpringApplicationBuilder(TrackerApplication.class, Pages.class).run(arguments);
	}

	/** The two pages. */
	@Configuration(proxyBeanMethods = false)
	@Controller
	static class Pages {

		/** Under an address that is open to all. */
		@GetMapping("/assets/bench/{page}")
		String page(@PathVariable String page) {
			return "bench-" + page;
		}

		@Bean
		ITemplateResolver benchTemplates(@Value("${bench.templates}") Path folder) {
			FileTemplateResolver templates = new FileTemplateResolver();
			templates.setPrefix(folder.toAbsolutePath() + "/");
			templates.setSuffix(".html");
			templates.setCharacterEncoding("UTF-8");
			templates.setOrder(0);
			templates.getResolvablePatternSpec().addPattern("bench-*");
			return templates;
		}

	}

}
