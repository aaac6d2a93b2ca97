package org.greenercities.tracker.logging;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenercities.tracker.account.Person;
import org.greenercities.tracker.activity.ActivityEditing;
import org.greenercities.tracker.file.FileRefused;
import org.greenercities.tracker.file.Upload;
import org.greenercities.tracker.language.Writing;
import org.greenercities.tracker.web.FileForm;
import org.greenercities.tracker.web.RequestId;
import org.greenercities.tracker.web.SeeOther;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Documents that are uploaded. Whether somebody may is asked before anything of the file
 * is read, so the form's token stands in its address.
 */
@Controller
class UploadController {

	private static final String FORM = "uploadForm";

	private final ActivityEditing editing;

	private final EditPages pages;

	UploadController(ActivityEditing editing, EditPages pages) {
		this.editing = editing;
		this.pages = pages;
	}

	@PostMapping("/activities/{code}/documents")
	ModelAndView add(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Person person,
			Locale locale, Model model) throws IOException {
		EditPage page = this.pages.show(code, person, locale);
		try (FileForm sent = FileForm.of(request, Upload.LARGEST)) {
			UploadForm form = UploadForm.of(sent);
			BindingResult errors = new BeanPropertyBindingResult(form, FORM);
			model.addAttribute("page", page);
			model.addAttribute(FORM, form);
			model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, errors);
			if (sent.tooLarge()) {
				errors.rejectValue("file", "file.refused.large", new Object[] { "megabytes", Upload.LARGEST >> 20 },
						null);
				return again(HttpStatus.CONTENT_TOO_LARGE, model);
			}
			UploadForm.Named named = form.read(this.pages.reading(errors, locale));
			if (named == null) {
				return again(HttpStatus.UNPROCESSABLE_CONTENT, model);
			}
			try {
				int number = this.editing.attach(code, named.title(), named.kind(), Writing.by(locale),
						Upload.of(sent.content(), sent.name()), person, RequestId.current());
				String place = "edit".equals(sent.fields().get("from")) ? "/edit#section-upload"
						: "#document-" + number;
				return added("/activities/" + code + place, request, response);
			}
			catch (FileRefused refused) {
				errors.rejectValue("file", refused.key(), refused.arguments(), null);
				model.addAttribute("there", there(refused));
				return again(HttpStatus.UNPROCESSABLE_CONTENT, model);
			}
		}
	}

	private static ModelAndView again(HttpStatus status, Model model) {
		return new ModelAndView("logging/upload", model.asMap(), status);
	}

	/** The number of the document that has the file already; nought if none has. */
	private static int there(FileRefused refused) {
		return Arrays.stream(refused.arguments())
			.filter(Integer.class::isInstance)
			.map(Integer.class::cast)
			.filter((number) -> refused.key().equals("file.refused.again"))
			.findFirst()
			.orElse(0);
	}

	/**
	 * A script cannot see where it is led, only what it finds there: it is told where.
	 */
	private static ModelAndView added(String address, HttpServletRequest request, HttpServletResponse response) {
		FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
		flash.put("uploaded", true);
		if (!"XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
			return new ModelAndView(SeeOther.to(address));
		}
		RequestContextUtils.saveOutputFlashMap(address, request, response);
		View created = (model, asked, answer) -> {
			answer.setStatus(HttpStatus.CREATED.value());
			answer.setHeader(HttpHeaders.LOCATION, asked.getContextPath() + address);
		};
		return new ModelAndView(created);
	}

}
