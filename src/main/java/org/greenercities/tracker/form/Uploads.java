package org.greenercities.tracker.form;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.greenercities.tracker.file.FileRefused;
import org.greenercities.tracker.file.Upload;
import org.greenercities.tracker.web.FileForm;
import org.greenercities.tracker.web.SeeOther;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Takes documents that are uploaded, whatever they are added to. Whether somebody may is
 * to be asked before, for then nothing of the file is read; so the form's token stands in
 * its address.
 */
@Component
public class Uploads {

	private static final String FORM = "uploadForm";

	private final Readings readings;

	Uploads(Readings readings) {
		this.readings = readings;
	}

	/**
	 * Takes a document, and leads to it; or asks again, and says why.
	 * @param page what is shown where it is asked again
	 * @param keeping keeps it
	 */
	public ModelAndView take(UploadPage page, HttpServletRequest request, HttpServletResponse response, Locale locale,
			Keeping keeping) throws IOException {
		try (FileForm sent = FileForm.of(request, Upload.LARGEST)) {
			UploadForm form = UploadForm.of(sent);
			BindingResult errors = new BeanPropertyBindingResult(form, FORM);
			if (sent.tooLarge()) {
				errors.rejectValue("file", "file.refused.large", new Object[] { "megabytes", Upload.LARGEST >> 20 },
						null);
				return again(HttpStatus.CONTENT_TOO_LARGE, page, errors, 0);
			}
			UploadForm.Named named = form.read(page.kinds(), this.readings.of(errors, locale));
			if (named == null) {
				return again(HttpStatus.UNPROCESSABLE_CONTENT, page, errors, 0);
			}
			try {
				int number = keeping.keep(named, Upload.of(sent.content(), sent.name()));
				String place = "edit".equals(sent.fields().get("from")) ? "/edit#section-upload"
						: "#document-" + number;
				return added(page.address() + place, request, response);
			}
			catch (FileRefused refused) {
				errors.rejectValue("file", refused.key(), refused.arguments(), null);
				return again(HttpStatus.UNPROCESSABLE_CONTENT, page, errors, refused.there());
			}
		}
	}

	/** There: the number of the document that has the file already, or nought. */
	private static ModelAndView again(HttpStatus status, UploadPage page, BindingResult errors, int there) {
		Map<String, Object> model = new HashMap<>(errors.getModel());
		model.put("page", page);
		model.put("there", there);
		return new ModelAndView("form/upload", model, status);
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

	/** Keeps a document that was uploaded. */
	public interface Keeping {

		/**
		 * Keeps it.
		 * @return its number within what it is added to
		 * @throws FileRefused if it is there already, or there cannot be more
		 */
		int keep(UploadForm.Named named, Upload upload);

	}

}
