package org.greenercities.tracker.web;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;

/**
 * Answers what Tomcat refuses before the application sees it, for example an address with
 * characters that no address may have.
 */
class RefusedRequestValve extends ErrorReportValve {

	private final ErrorView view;

	RefusedRequestValve(ErrorView view) {
		this.view = view;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable thrown) {
		boolean refused = response.getStatus() >= 400 && response.getContentWritten() == 0;
		if (!refused || !response.setErrorReported()) {
			return;
		}
		response.setContentType("text/html");
		response.setCharacterEncoding("UTF-8");
		response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
		response.setHeader("X-Content-Type-Options", "nosniff");
		try (Writer writer = response.getReporter()) {
			if (writer != null) {
				writer.write(this.view.plain(Problem.of(HttpStatusCode.valueOf(response.getStatus()))));
			}
		}
		catch (IOException gone) {
			this.container.getLogger().debug("The client went away", gone);
		}
	}

}
