package org.greenercities.tracker.language;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which languages readers may choose.
 *
 * @param languages of the six UN languages (ar, en, es, fr, ru, zh) those offered, in the
 * order they are shown; English need not be among them
 * @param pseudoLanguage whether the generated language {@code ar-XB} is offered as well,
 * to look for text that cannot be translated
 */
@ConfigurationProperties("tracker")
record LanguageSettings(@DefaultValue("en") List<String> languages, @DefaultValue("false") boolean pseudoLanguage) {
}
