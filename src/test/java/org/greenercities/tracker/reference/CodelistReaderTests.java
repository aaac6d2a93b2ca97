package org.greenercities.tracker.reference;

import java.util.Locale;

import org.greenercities.tracker.database.RepositoryTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@RepositoryTest
@Import(CodelistReader.class)
class CodelistReaderTests {

	@Autowired
	private CodelistReader reader;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void readsNothingAgainThatHasNotChanged() {
		name("XA", "Here");
		assertThat(read()).isSameAs(read());
	}

	@Test
	void seesEveryChangeAtOnce() {
		name("XA", "Here");
		assertThat(read().name("theme", "XA")).isEqualTo("Here");
		this.jdbc.sql("update theme set name = '{\"en\": \"There\"}' where code = 'XA'").update();
		assertThat(read().name("theme", "XA")).isEqualTo("There");
		this.jdbc.sql("update theme set name = '{\"en\": \"There\", \"fr\": \"Là\"}' where code = 'XA'").update();
		assertThat(this.reader.read(Locale.FRENCH).name("theme", "XA")).isEqualTo("Là");
	}

	@Test
	@Transactional(propagation = Propagation.NEVER)
	void takesNothingForTrueThatWasRolledBack() {
		Codelists before = read();
		assertThat(within("XA").contains("theme", "XA")).isTrue();
		assertThat(read().contains("theme", "XA")).isFalse();
		Codelists next = within("XB");
		assertThat(next.contains("theme", "XA")).isFalse();
		assertThat(next.contains("theme", "XB")).isTrue();
		assertThat(read().codes("theme")).isEqualTo(before.codes("theme"));
	}

	/** What is read in a transaction that names a theme and is then rolled back. */
	private Codelists within(String code) {
		return new TransactionTemplate(this.transactions).execute((status) -> {
			status.setRollbackOnly();
			name(code, "Nowhere");
			return read();
		});
	}

	private void name(String code, String name) {
		this.jdbc.sql("insert into theme (code, name, sort) values (:code, jsonb_build_object('en', :name), 99)")
			.param("code", code)
			.param("name", name)
			.update();
	}

	private Codelists read() {
		return this.reader.read(Locale.ENGLISH);
	}

}
