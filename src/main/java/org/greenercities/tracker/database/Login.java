package org.greenercities.tracker.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How one role reaches a database. */
record Login(String url, String role, String password) {

	/** For the application's connection pool. */
	JdbcConnectionDetails forApplication() {
		return new JdbcConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return Login.this.url;
			}

			@Override
			public String getUsername() {
				return Login.this.role;
			}

			@Override
			public String getPassword() {
				return Login.this.password;
			}

		};
	}

	/** For the migrations. */
	FlywayConnectionDetails forMigrations() {
		return new FlywayConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return Login.this.url;
			}

			@Override
			public String getUsername() {
				return Login.this.role;
			}

			@Override
			public String getPassword() {
				return Login.this.password;
			}

		};
	}

	@Override
	public String toString() {
		return "Login[" + this.role + " at " + this.url + "]";
	}

}
