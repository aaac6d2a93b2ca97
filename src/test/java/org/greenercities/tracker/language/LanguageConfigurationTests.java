package org.greenercities.tracker.language;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LanguageConfigurationTests {

	private final WebApplicationContextRunner application = new WebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class,
				ThymeleafAutoConfiguration.class))
		.withUserConfiguration(LanguageConfiguration.class);

	@Test
	void takesThePlaceOfBootsOwnBeans() {
		this.application.withPropertyValues("tracker.languages=en,fr", "tracker.pseudo-language=true")
			.run((context) -> {
				assertThat(context.getBean("messageSource")).isInstanceOf(Messages.class);
				assertThat(context.getBean(MessageSource.class)).isInstanceOf(Messages.class);
				assertThat(context.getBean(LocaleResolver.class)).isInstanceOf(ReaderLanguage.class);
				assertThat(context.getBean("formats")).isInstanceOf(Formats.class);
				assertThat(context.getBean(Languages.class).offered()).containsExactly(Locale.ENGLISH, Locale.FRENCH,
						Languages.PSEUDO);
			});
	}

	@Test
	void offersEnglishUnlessToldOtherwise() {
		this.application
			.run((context) -> assertThat(context.getBean(Languages.class).offered()).containsExactly(Locale.ENGLISH));
	}

	@Test
	void missingMessageFailsThePage() {
		this.application.run((context) -> {
			SpringTemplateEngine engine = context.getBean(SpringTemplateEngine.class);
			engine.setTemplateResolver(new StringTemplateResolver());
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> engine.process("<p th:text=\"#{no.such.message}\"></p>",
						new Context(Locale.ENGLISH, Map.of())))
				.withRootCauseInstanceOf(MissingMessage.class)
				.havingRootCause()
				.withMessageContaining("no.such.message");
		});
	}

}
