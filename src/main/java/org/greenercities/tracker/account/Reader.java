package org.greenercities.tracker.account;

import java.util.List;

import org.greenercities.tracker.web.FramePerson;

import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.jspecify.annotations.Nullable;

/**
 * Gives controllers the person who asks, as a parameter of type {@link Person}, and the
 * frame their name.
 */
@Component
class Reader implements HandlerMethodArgumentResolver, WebMvcConfigurer, FramePerson {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Person.class;
	}

	@Override
	public Person resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return current();
	}

	@Override
	public @Nullable String name() {
		Person person = current();
		return person.signedIn() ? person.name() : null;
	}

	private static Person current() {
		return (SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication owner)
				? owner.person() : Person.VISITOR;
	}

}
