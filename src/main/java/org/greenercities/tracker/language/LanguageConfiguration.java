package org.greenercities.tracker.language;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * The beans of this room, in one place so that a test of a few controllers can import
 * them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LanguageSettings.class)
public class LanguageConfiguration {

	@Bean
	Languages languages(LanguageSettings settings) {
		return new Languages(settings);
	}

	@Bean
	Formats formats() {
		return new Formats();
	}

	@Bean
	PartialDates partialDates(Formats formats) {
		return new PartialDates(formats);
	}

	@Bean
	Amounts amounts(Formats formats, MessageSource messages) {
		return new Amounts(formats, messages);
	}

	@Bean
	MessageSource messageSource(Languages languages) {
		return new Messages(languages, Bundle::of);
	}

	@Bean
	LocaleResolver localeResolver(Languages languages) {
		return new ReaderLanguage(languages);
	}

	@Bean
	WebMvcConfigurer chosenLanguageIsKept(Languages languages) {
		return new WebMvcConfigurer() {

			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new ReaderLanguage(languages));
			}

		};
	}

	@Bean
	SmartInitializingSingleton missingMessageFailsThePage(ObjectProvider<SpringTemplateEngine> engines,
			MessageSource messageSource) {
		return () -> engines
			.forEach((engine) -> engine.setTemplateEngineMessageSource(new TemplateMessages(messageSource)));
	}

}
