package org.greenercities.tracker.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenercities.tracker.language.Formats;
import org.greenercities.tracker.language.Languages;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.Assert;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Sends the {@link Table} or {@link Workbook} that a handler returns as the kind of file
 * that the address ends in. It is written to a temporary file first and sent with its
 * length, so that a broken export is an error page and never a short file. CSV is
 * compressed on its way into that file, quickly rather than well, for whoever takes it
 * so: the server would compress it better, at three times the work, and send it without
 * its length.
 */
class TableReturnValueHandler implements HandlerMethodReturnValueHandler {

	private static final String BOM = "bom";

	private static final String GZIP = "gzip";

	private static final int BUFFER = 1 << 16;

	/** By a weight of zero it is refused. */
	private static final Pattern GZIP_TAKEN = Pattern.compile("\\s*gzip\\s*(;(?!\\s*q=0(\\.0*)?\\s*$).*)?",
			Pattern.CASE_INSENSITIVE);

	private final MessageSource messages;

	private final Formats formats;

	private final Languages languages;

	private final ObjectProvider<PlatformTransactionManager> transactions;

	TableReturnValueHandler(MessageSource messages, Formats formats, Languages languages,
			ObjectProvider<PlatformTransactionManager> transactions) {
		this.messages = messages;
		this.formats = formats;
		this.languages = languages;
		this.transactions = transactions;
	}

	@Override
	public boolean supportsReturnType(MethodParameter returnType) {
		Class<?> type = returnType.getParameterType();
		return Table.class.isAssignableFrom(type) || Workbook.class.isAssignableFrom(type);
	}

	@Override
	public void handleReturnValue(@Nullable Object returnValue, MethodParameter returnType,
			ModelAndViewContainer container, NativeWebRequest web) throws IOException {
		container.setRequestHandled(true);
		HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
		HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
		Assert.state(returnValue != null && request != null && response != null, "A table answers a request");
		Workbook workbook = (returnValue instanceof Table<?> table) ? Workbook.of(table) : (Workbook) returnValue;
		TableFile file = file(workbook, request);
		boolean compressed = file.compressible() && takesGzip(request);
		Path written = Files.createTempFile("tracker-", file.ending());
		try {
			write(file, written, compressed);
			encoding(file, compressed, response);
			response.setContentType(file.contentType());
			send(written, workbook.name() + file.ending(), response);
		}
		finally {
			Files.deleteIfExists(written);
		}
	}

	private TableFile file(Workbook workbook, HttpServletRequest request) {
		String path = request.getRequestURI();
		return path.endsWith(".xlsx") ? new XlsxFile(workbook, about(request, path.substring(0, path.length() - 5)))
				: new CsvFile(workbook.sheets().get(0), byteOrderMark(request.getParameter(BOM)));
	}

	private AboutSheet about(HttpServletRequest request, String page) {
		String server = ServletUriComponentsBuilder.fromContextPath(request).replacePath(null).toUriString();
		Address address = Address.of(request).at(page.substring(request.getContextPath().length()));
		return new AboutSheet(new AboutSheet.Texts(this.messages, this.formats, this.languages,
				RequestContextUtils.getLocale(request)), server + address, Instant.now());
	}

	private void write(TableFile file, Path written, boolean compressed) {
		moment().executeWithoutResult((status) -> {
			try (OutputStream stream = open(written, compressed)) {
				file.write(stream);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** Whatever is read within it is of the same moment. */
	private TransactionOperations moment() {
		PlatformTransactionManager manager = this.transactions.getIfAvailable();
		if (manager == null) {
			return TransactionOperations.withoutTransaction();
		}
		TransactionTemplate moment = new TransactionTemplate(manager);
		moment.setReadOnly(true);
		moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		return moment;
	}

	private static void encoding(TableFile file, boolean compressed, HttpServletResponse response) {
		if (file.compressible()) {
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		}
		if (compressed) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
		}
	}

	private static void send(Path file, String name, HttpServletResponse response) throws IOException {
		response.setContentLengthLong(Files.size(file));
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
		Files.copy(file, response.getOutputStream());
	}

	private static OutputStream open(Path file, boolean compressed) throws IOException {
		OutputStream plain = Files.newOutputStream(file);
		return compressed ? new QuickGzip(plain) : new BufferedOutputStream(plain, BUFFER);
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

		QuickGzip(OutputStream compressed) throws IOException {
			super(compressed, BUFFER);
			this.def.setLevel(Deflater.BEST_SPEED);
		}

	}

}
