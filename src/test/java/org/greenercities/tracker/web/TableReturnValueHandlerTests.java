package org.greenercities.tracker.web;

import java.util.ArrayList;
import java.util.List;

import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.language.Languages;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class TableReturnValueHandlerTests {

	private final List<String> happened = new ArrayList<>();

	/** A file shows one moment: all its tables are read in the same transaction. */
	@Test
	void readsAllSheetsInOneTransactionThatSeesOneMoment() throws Exception {
		send("/sample.xlsx", new Workbook("sample", "Sample", List.of(), List.of(table("one"), table("two"))));
		assertThat(this.happened).containsExactly("begin, read only, repeatable read", "one", "two", "commit");
	}

	@Test
	void readsOnlyWhatItSends() throws Exception {
		send("/sample.csv", new Workbook("sample", "Sample", List.of(), List.of(table("one"), table("two"))));
		assertThat(this.happened).containsExactly("begin, read only, repeatable read", "one", "commit");
	}

	private Table<String> table(String name) {
		return new Table<>(name, List.of(new Column<>("n", (n) -> n)), (rows) -> this.happened.add(name));
	}

	private void send(String address, Workbook workbook) throws Exception {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("transactions", new Transactions());
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		MockHttpServletResponse response = new MockHttpServletResponse();
		new TableReturnValueHandler(messages, new Formats(), mock(Languages.class, (call) -> ""),
				beans.getBeanProvider(PlatformTransactionManager.class))
			.handleReturnValue(workbook, mock(MethodParameter.class), new ModelAndViewContainer(),
					new ServletWebRequest(new MockHttpServletRequest("GET", address), response));
		assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
	}

	private final class Transactions extends AbstractPlatformTransactionManager {

		@Override
		protected Object doGetTransaction() {
			return this;
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			boolean repeatable = definition.getIsolationLevel() == TransactionDefinition.ISOLATION_REPEATABLE_READ;
			TableReturnValueHandlerTests.this.happened.add(
					"begin" + (definition.isReadOnly() ? ", read only" : "") + (repeatable ? ", repeatable read" : ""));
		}

		@Override
		protected void doCommit(DefaultTransactionStatus status) {
			TableReturnValueHandlerTests.this.happened.add("commit");
		}

		@Override
		protected void doRollback(DefaultTransactionStatus status) {
			TableReturnValueHandlerTests.this.happened.add("rollback");
		}

	}

}
