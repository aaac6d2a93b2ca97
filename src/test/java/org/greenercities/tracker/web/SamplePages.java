package org.greenercities.tracker.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Pages with everything the look has, and handlers that fail in every way. */
@Controller
@TestComponent
class SamplePages {

	static final String SECRET = "secret of the server";

	@GetMapping("/sample")
	String list(@RequestParam(defaultValue = "code") String sort, @RequestParam(defaultValue = "1") int page,
			Model model) {
		model.addAttribute("sort", sort);
		model.addAttribute("paging", new Paging(page, 25, 107).checked());
		model.addAttribute("summary", HighlightedText.of("Support for \uE000bus\uE001 <b>rapid</b> transit, designs"));
		return "web/list";
	}

	@GetMapping("/sample/one")
	String one() {
		return "web/one";
	}

	@GetMapping("/sample/form")
	String form(Model model) {
		model.addAttribute("form", new Form("", Set.of("b"), "", 5));
		return options(model);
	}

	@PostMapping("/sample/form")
	@ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
	String send(@Valid @ModelAttribute("form") Form form, BindingResult errors, Model model) {
		if (!errors.hasErrors()) {
			errors.rejectValue("kind", "table.page", new Object[] { "page", 3, "pages", 4 }, null);
		}
		return options(model);
	}

	private static String options(Model model) {
		model.addAttribute("options", List.of(new Option("a", "Project"), new Option("b", "Event")));
		return "web/form";
	}

	@GetMapping("/sample/broken")
	String broken() {
		return "web/broken";
	}

	@GetMapping("/sample/number")
	@ResponseBody
	String number(@RequestParam int size) {
		return "" + size;
	}

	@GetMapping("/sample/cities")
	@ResponseBody
	String cities(@RequestParam(required = false) @Nullable Set<String> city) {
		return String.valueOf(city);
	}

	@GetMapping("/sample/filter")
	@ResponseBody
	String filter(Filter filter) {
		return filter.toString();
	}

	@GetMapping({ "/sample.csv", "/sample.xlsx" })
	Table<Integer> csv() {
		return new Table<>("sample", List.of(new Column<>("n", (n) -> n), new Column<>("text", (n) -> "=" + n)),
				(rows) -> IntStream.range(0, 3).forEach(rows::accept));
	}

	/** Far more than the buffers between server and client hold. */
	@GetMapping("/sample/long.csv")
	Table<Integer> tooLongForABuffer() {
		return new Table<>("long", List.of(new Column<>("text", (n) -> "x".repeat(1000))),
				(rows) -> IntStream.range(0, 40_000).forEach(rows::accept));
	}

	@GetMapping({ "/sample/book.csv", "/sample/book.xlsx" })
	Workbook book() {
		return new Workbook("book", "A book", List.of(new Fact("Region", "Africa")),
				List.of(new Table<>("Pages", List.of(new Column<Integer>("n", (n) -> n)), (rows) -> rows.accept(1)),
						new Table<>("Notes", List.of(new Column<Integer>("n", (n) -> -n)),
								(rows) -> IntStream.range(0, 2).forEach(rows::accept))));
	}

	@GetMapping({ "/sample/half.csv", "/sample/half.xlsx" })
	Table<Integer> half() {
		return new Table<>("half", List.of(new Column<>("n", (n) -> 6 / n)),
				(rows) -> IntStream.of(3, 2, 1, 0).forEach(rows::accept));
	}

	@GetMapping("/sample/fails/{how}")
	String fails(@PathVariable String how) {
		throw switch (how) {
			case "lock" -> new OptimisticLockingFailureException(SECRET);
			case "wait" -> new CannotAcquireLockException(SECRET);
			case "key" -> new DataIntegrityViolationException(SECRET);
			case "lock-timeout" -> new UncategorizedSQLException("update", null, new SQLException(SECRET, "55P03"));
			case "commit" -> new TransactionSystemException(SECRET, new SQLException(SECRET, "23514"));
			case "gone" -> new CannotGetJdbcConnectionException(SECRET);
			case "slow" -> new QueryTimeoutException(SECRET);
			case "denied" -> new AccessDeniedException(SECRET);
			case "missing" -> new NotFound("error.page", "GCP-999");
			case "region" -> new BadParameter("region", "<b>XX</b>", List.of("AF", "AP"));
			case "many" ->
				new BadParameter("city", "x", IntStream.rangeClosed(1, 75).mapToObj((i) -> "c" + i).toList());
			default -> new IllegalStateException(SECRET);
		};
	}

	record Form(@NotBlank String title, Set<String> kind, @Size(max = 3) String text, @Nullable Integer size) {

	}

	record Filter(Set<String> city, @Nullable Integer size) {

	}

	@Bean
	static FrameBienniums bienniums() {
		return () -> List.of(new FrameBienniums.Choice("2019-2020", "open"),
				new FrameBienniums.Choice("2017-2018", "closed"));
	}

}
