package org.greenercities.tracker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Remembers the statements that the application sends, so that tests can count them. */
@TestConfiguration(proxyBeanMethods = false)
public class Statements {

	private static final List<String> SENT = Collections.synchronizedList(new ArrayList<>());

	@Bean
	static BeanPostProcessor statementListener() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource dataSource)
						? ProxyDataSourceBuilder.create(dataSource).listener(new Listener()).build() : bean;
			}

		};
	}

	/** The statements that something sends. */
	public static List<String> of(Runnable act) {
		SENT.clear();
		act.run();
		return List.copyOf(SENT);
	}

	private static final class Listener implements QueryExecutionListener {

		@Override
		public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
		}

		@Override
		public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
			queries.forEach((query) -> SENT.add(query.getQuery()));
		}

	}

}
