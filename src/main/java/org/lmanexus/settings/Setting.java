package org.lmanexus.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.stream.Stream;

/// One property that a part of the product reads.
///
/// @param holder the record that it is read into, where it is `component`
record Setting(String name, Class<?> holder, RecordComponent component) {

    /// All of a record of settings, with those of the records in it.
    static Stream<Setting> allOf(Class<?> holder) {
        return below(holder.getAnnotation(ConfigurationProperties.class).value(), holder);
    }

    private static Stream<Setting> below(String prefix, Class<?> holder) {
        return Stream.of(holder.getRecordComponents())
                .flatMap(
                        component -> {
                            String name = prefix + "." + dashed(component.getName());
                            return component.getType().isRecord()
                                    ? below(name, component.getType())
                                    : Stream.of(new Setting(name, holder, component));
                        });
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /// What a value of it looks like, in words.
    String kind() {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return "one of "
                    + Stream.of(type.getEnumConstants())
                            .map(each -> String.valueOf(each).toLowerCase(Locale.ROOT))
                            .toList();
        }
        return switch (type.getSimpleName()) {
            case "Duration" -> "a time such as 30s, 2m or PT2M";
            case "DataSize" -> "a size such as 10MB";
            case "int", "long", "Integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "Secret" -> "the secret itself, or file: and the path of a file that can be read";
            default -> "a " + type.getSimpleName();
        };
    }
}
