package org.greenercities.tracker.web;

import java.util.Collection;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.language.LanguageConfiguration;
import org.greenercities.tracker.language.Languages;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What every page shares, as beans; a slice test of one controller has all of it. */
@Configuration(proxyBeanMethods = false)
@Import(LanguageConfiguration.class)
class WebConfiguration implements WebMvcConfigurer {

	private final Frames frames;

	private final MessageSource messages;

	private final TableReturnValueHandler tables;

	WebConfiguration(Languages languages, Formats formats, MessageSource messages,
			ObjectProvider<FrameBienniums> bienniums, ObjectProvider<FramePerson> person,
			ObjectProvider<PlatformTransactionManager> transactions) {
		this.frames = new Frames(languages, bienniums, person);
		this.messages = messages;
		this.tables = new TableReturnValueHandler(messages, formats, languages, transactions);
	}

	@Bean
	ErrorView errorView(ObjectProvider<ThymeleafViewResolver> views, ObjectProvider<LocaleResolver> locales,
			ObjectProvider<ResourceUrlProvider> resources) {
		return new ErrorView(this.frames, this.messages, views, locales, resources);
	}

	@Bean
	FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
		return first(new RequestIdFilter(), 0);
	}

	@Bean
	FilterRegistrationBean<LastResortFilter> lastResortFilter(ErrorView view) {
		return first(new LastResortFilter(view), 1);
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> pageForRefusedRequests(ErrorView view) {
		return (factory) -> factory.addContextCustomizers(
				(context) -> context.getParent().getPipeline().addValve(new RefusedRequestValve(view)));
	}

	private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
		return registration;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PageInterceptor(this.frames, this.messages));
	}

	@Override
	public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
		handlers.add(this.tables);
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.removeConvertible(String.class, Collection.class);
		registry.removeConvertible(String.class, Object[].class);
		registry.addConverter(new WholeTextConverter((ConversionService) registry));
	}

}
