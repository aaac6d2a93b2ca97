package org.greenercities.tracker.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The room alone on a real server, with pages of its own and a filter that fails before
 * any of them.
 */
@SpringBootConfiguration
@TestComponent
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class,
		excludeName = { "org.greenercities.tracker.database.EmbeddedDatabaseConfiguration",
				"org.greenercities.tracker.database.RoleConfiguration" })
@Import({ WebConfiguration.class, ErrorPages.class, SamplePages.class, SampleCharts.class })
class SampleServer {

	@Bean
	FilterRegistrationBean<Filter> sessionWithoutDatabase() {
		FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
			if (((HttpServletRequest) request).getRequestURI().equals("/sample/outside")) {
				throw new CannotGetJdbcConnectionException(SamplePages.SECRET);
			}
			chain.doFilter(request, response);
		});
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 50);
		return registration;
	}

	@Bean
	SecurityFilterChain everybody(HttpSecurity http) {
		return http.authorizeHttpRequests((all) -> all.anyRequest().permitAll()).build();
	}

}
