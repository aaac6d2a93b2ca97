package org.greenercities.tracker.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.util.Assert;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Sends the {@link Table} that a handler returns as a CSV file. It is written to a
 * temporary file first and sent with its length, so that a broken export is an error page
 * and never a short file.
 */
class TableReturnValueHandler implements HandlerMethodReturnValueHandler {

	private static final String BOM = "bom";

	@Override
	public boolean supportsReturnType(MethodParameter returnType) {
		return Table.class.isAssignableFrom(returnType.getParameterType());
	}

	@Override
	public void handleReturnValue(@Nullable Object returnValue, MethodParameter returnType,
			ModelAndViewContainer container, NativeWebRequest web) throws IOException {
		container.setRequestHandled(true);
		HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
		HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
		Assert.state(returnValue instanceof Table && request != null && response != null, "A table answers a request");
		boolean byteOrderMark = byteOrderMark(request.getParameter(BOM));
		Path file = Files.createTempFile("tracker-", ".csv");
		try {
			CsvFile.write((Table<?>) returnValue, file, byteOrderMark);
			send(file, ((Table<?>) returnValue).name() + ".csv", response);
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	private static void send(Path file, String name, HttpServletResponse response) throws IOException {
		response.setContentType("text/csv;charset=UTF-8");
		response.setContentLengthLong(Files.size(file));
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		Files.copy(file, response.getOutputStream());
	}

	private static boolean byteOrderMark(@Nullable String asked) {
		if (asked != null && !asked.equals("yes") && !asked.equals("no")) {
			throw new BadParameter(BOM, asked, List.of("yes", "no"));
		}
		return "yes".equals(asked);
	}

}
