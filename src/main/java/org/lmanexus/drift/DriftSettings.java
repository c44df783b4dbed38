package org.lmanexus.drift;

import org.lmanexus.kernel.Refusal;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// From where on a change is severe: the parameters of `jobs/drift-detection.job.yaml`.
///
/// @param highPercent from this share of the baseline on, a change is HIGH
/// @param mediumPercent from this share on, it is MEDIUM
/// @param highDays a date moved by more days than this is HIGH
/// @param mediumDays a date moved by more days than this is MEDIUM
public record DriftSettings(
        BigDecimal highPercent, BigDecimal mediumPercent, int highDays, int mediumDays) {

    public static final DriftSettings DEFAULTS =
            new DriftSettings(BigDecimal.TEN, BigDecimal.valueOf(5), 90, 30);

    private static final Set<String> NAMES =
            Set.of("highPercent", "mediumPercent", "highDays", "mediumDays");

    public DriftSettings {
        if (mediumPercent.signum() < 0 || mediumPercent.compareTo(highPercent) > 0) {
            throw new Refusal.Invalid(
                    "mediumPercent must lie between 0 and highPercent (%s), and is %s"
                            .formatted(highPercent, mediumPercent));
        }
        if (mediumDays < 0 || mediumDays > highDays) {
            throw new Refusal.Invalid(
                    "mediumDays must lie between 0 and highDays (%d), and is %d"
                            .formatted(highDays, mediumDays));
        }
    }

    /// What is not named keeps its default.
    public static DriftSettings of(Map<String, ?> parameters) {
        for (String name : parameters.keySet()) {
            if (!NAMES.contains(name)) {
                throw new Refusal.Invalid(
                        "drift detection has no parameter %s; it has highDays, highPercent,"
                                        .formatted(name)
                                + " mediumDays and mediumPercent");
            }
        }
        return new DriftSettings(
                decimal(parameters, "highPercent", DEFAULTS.highPercent),
                decimal(parameters, "mediumPercent", DEFAULTS.mediumPercent),
                days(parameters, "highDays", DEFAULTS.highDays),
                days(parameters, "mediumDays", DEFAULTS.mediumDays));
    }

    /// Reads the parameters of the job's file; the defaults where there is none.
    public static DriftSettings read(Path jobs) {
        Path file = jobs.resolve("drift-detection.job.yaml");
        if (!Files.exists(file)) {
            return DEFAULTS;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<String, Object> job =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            Object parameters = job == null ? null : job.get("parameters");
            return parameters instanceof Map<?, ?> map ? of(named(map)) : DEFAULTS;
        } catch (IOException e) {
            throw new Refusal.Unreadable(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static BigDecimal decimal(Map<String, ?> from, String name, BigDecimal otherwise) {
        Object value = from.get(name);
        try {
            return value == null ? otherwise : new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw new Refusal.Invalid(name + " must be a number, and is " + value);
        }
    }

    private static int days(Map<String, ?> from, String name, int otherwise) {
        Object value = from.get(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.toString());
        } catch (NumberFormatException e) {
            throw new Refusal.Invalid(name + " must be a whole number of days, and is " + value);
        }
    }
}
