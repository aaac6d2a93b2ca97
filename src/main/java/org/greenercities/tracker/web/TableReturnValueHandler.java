package org.greenercities.tracker.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

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
 * and never a short file. It is compressed on its way into that file, quickly rather than
 * well, for whoever takes it so: the server would compress it better, at three times the
 * work, and send it without its length.
 */
class TableReturnValueHandler implements HandlerMethodReturnValueHandler {

	private static final String BOM = "bom";

	private static final String GZIP = "gzip";

	/** By a weight of zero it is refused. */
	private static final Pattern GZIP_TAKEN = Pattern.compile("\\s*gzip\\s*(;(?!\\s*q=0(\\.0*)?\\s*$).*)?",
			Pattern.CASE_INSENSITIVE);

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
		boolean compressed = takesGzip(request);
		Path file = Files.createTempFile("tracker-", ".csv");
		try {
			CsvFile.write((Table<?>) returnValue, open(file, compressed), byteOrderMark);
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
			if (compressed) {
				response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
			}
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

	private static OutputStream open(Path file, boolean compressed) throws IOException {
		OutputStream plain = Files.newOutputStream(file);
		return compressed ? new QuickGzip(plain) : plain;
	}

	private static boolean takesGzip(HttpServletRequest request) {
		return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING))
			.stream()
			.flatMap((header) -> Arrays.stream(header.split(",")))
			.anyMatch((coding) -> GZIP_TAKEN.matcher(coding).matches());
	}

	private static boolean byteOrderMark(@Nullable String asked) {
		if (asked != null && !asked.equals("yes") && !asked.equals("no")) {
			throw new BadParameter(BOM, asked, List.of("yes", "no"));
		}
		return "yes".equals(asked);
	}

	private static final class QuickGzip extends GZIPOutputStream {

		private static final int BUFFER = 1 << 16;

		QuickGzip(OutputStream compressed) throws IOException {
			super(compressed, BUFFER);
			this.def.setLevel(Deflater.BEST_SPEED);
		}

	}

}
