package org.greenercities.tracker;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The README's table of settings against the settings that there are. */
class SettingsTests {

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `(tracker\\.[a-z.-]+)` \\| (?:`(.*?)`|–) \\| .+ \\|$");

	@Test
	void theReadmeHasEverySettingWithItsDefault() throws IOException {
		assertThat(documented()).isNotEmpty().containsExactlyInAnyOrderEntriesOf(settings());
	}

	private static Map<String, String> documented() throws IOException {
		Map<String, String> documented = new LinkedHashMap<>();
		ROW.matcher(Files.readString(Path.of("README.md")))
			.results()
			.forEach((row) -> documented.put(row.group(1), String.valueOf(row.group(2))));
		return documented;
	}

	private static Map<String, String> settings() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		Map<String, String> settings = new LinkedHashMap<>();
		scanner.findCandidateComponents(TrackerApplication.class.getPackageName()).forEach((found) -> {
			Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
			collect(type.getAnnotation(ConfigurationProperties.class).value(), type, settings);
		});
		return settings;
	}

	private static void collect(String prefix, Class<?> type, Map<String, String> settings) {
		for (Parameter component : type.getDeclaredConstructors()[0].getParameters()) {
			String name = prefix + "." + dashed(component.getName());
			if (component.getType().isRecord()) {
				collect(name, component.getType(), settings);
			}
			else {
				settings.put(name, defaultOf(component.getAnnotation(DefaultValue.class)));
			}
		}
	}

	private static String defaultOf(@Nullable DefaultValue given) {
		return (given != null) ? String.join(",", given.value()) : "null";
	}

	private static String dashed(String name) {
		return ConfigurationPropertyName.adapt(name.replaceAll("([A-Z])", "-$1"), '.').toString();
	}

}
