package org.greenercities.tracker.account;

import java.time.Clock;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * The first gate: which addresses a visitor may ask for at all, how people sign in, and
 * the headers of every answer. What somebody may see or do at an address is said by
 * {@link Permissions}, which the services ask.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/**
	 * Open to all, whatever the settings: signing in needs them, and they say nothing of
	 * any record.
	 */
	private static final String[] ALWAYS = { "/login", "/assets/**", "/webjars/**", "/favicon.ico", "/error",
			"/actuator/health", "/actuator/health/**" };

	/**
	 * For somebody who is signed in, although a pattern of {@link #READING} would take
	 * them for a record's code.
	 */
	private static final String[] WRITING = { "/activities/new", "/proposals/new" };

	/**
	 * What {@code docs/addresses.md} opens to visitors, pages and exports; to be read
	 * only.
	 */
	private static final String[] READING = { "/", "/activities", "/activities.*", "/activities/{code}",
			"/activities/{code}/documents/{number}", "/activities/{code}/documents/{number}/thumbnail",
			"/umbrella-projects", "/umbrella-projects.*", "/umbrella-projects/{code}", "/regions", "/regions/{code}",
			"/sdgs", "/sdgs.*", "/sdgs/{target}", "/gatherings", "/gatherings/{code}", "/partners", "/partners.*",
			"/partners/{code}", "/proposals", "/proposals.*", "/proposals/{code}",
			"/proposals/{code}/documents/{number}", "/proposals/{code}/documents/{number}/thumbnail", "/milestones",
			"/milestones.*", "/map", "/progress", "/progress/{biennium}", "/reports", "/reports/compare",
			"/reports/{biennium}", "/reports/{biennium}/verify" };

	@Bean
	SavedPage savedPage(Clock clock) {
		return new SavedPage(clock);
	}

	@Bean
	SecurityFilterChain security(HttpSecurity http, SessionOwner sessions, AccountSettings settings,
			SavedPage savedPage, ObjectProvider<TypedForms> typedForms,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
		BackToSavedPage back = new BackToSavedPage(savedPage, typedForms);
		return http.authorizeHttpRequests((requests) -> gates(requests, settings, pages))
			.securityContext((context) -> context.securityContextRepository(sessions))
			.requestCache((cache) -> cache.requestCache(savedPage))
			.formLogin((login) -> login.loginPage("/login").successHandler(back).failureHandler(new LoginPageAgain()))
			.exceptionHandling((refused) -> refused.accessDeniedHandler(new SessionEnded(savedPage, back)))
			.logout((logout) -> logout.logoutSuccessUrl("/"))
			.headers(SecurityConfiguration::headers)
			.addFilterAfter(new OwnPasswordFirst(ALWAYS), AuthorizationFilter.class)
			.build();
	}

	private static void gates(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
			AccountSettings settings, RequestMappingHandlerMapping pages) {
		requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
			.permitAll()
			.requestMatchers(ALWAYS)
			.permitAll()
			.requestMatchers("/actuator/**")
			.hasRole(Role.ADMINISTRATOR.name())
			.requestMatchers(WRITING)
			.authenticated()
			.requestMatchers(HttpMethod.GET, READING)
			.access(readers(settings))
			.requestMatchers(HttpMethod.HEAD, READING)
			.access(readers(settings))
			.requestMatchers(new UnknownAddress(pages))
			.permitAll()
			.anyRequest()
			.authenticated();
	}

	private static AuthorizationManager<RequestAuthorizationContext> readers(AccountSettings settings) {
		return (authentication, context) -> new AuthorizationDecision(
				settings.publicRead() || authentication.get() instanceof PersonAuthentication);
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.defaultsDisabled();
		SecurityHeaders.WRITERS.forEach(headers::addHeaderWriter);
	}

	@Bean
	RequestRejectedHandler requestRejectedHandler() {
		return new SecurityHeaders();
	}

	/** Two answers at the same moment may both leave a word for the next page. */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributesAreReplaced() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	ConversionService springSessionConversionService() {
		return new SessionAttributes();
	}

}
