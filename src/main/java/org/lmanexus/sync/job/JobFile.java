package org.lmanexus.sync.job;

import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs.Declared;
import org.springframework.scheduling.support.CronExpression;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One `jobs/<name>.job.yaml`.
///
/// @param parameters passed to the run and kept with it
record JobFile(Declared job, Map<String, String> parameters) {

    private static final String SUFFIX = ".job.yaml";

    /// Every job file of a folder, sorted by name.
    ///
    /// @throws Refusal.Invalid naming the file and what is wrong in it
    static List<JobFile> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(JobFile::read)
                    .toList();
        } catch (IOException e) {
            throw new Refusal.Invalid(
                    folder + ": the folder of the job files cannot be read; check nexus.home");
        }
    }

    static JobFile read(Path file) {
        Map<?, ?> yaml = load(file);
        String name = text(file, yaml, "name");
        if (!file.getFileName().toString().equals(name + SUFFIX)) {
            throw wrong(file, "the name is \"" + name + "\"; name the file " + name + SUFFIX);
        }
        String cron = text(file, yaml, "cron");
        if (!CronExpression.isValidExpression(cron)) {
            throw wrong(
                    file,
                    "the cron \"" + cron + "\" is none; write six fields, such as 0 0 1 * * ?");
        }
        Declared job =
                new Declared(
                        name,
                        text(file, yaml, "description"),
                        cron,
                        zone(file, yaml),
                        names(file, yaml));
        return new JobFile(job, parameters(yaml));
    }

    private static Map<?, ?> load(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (yaml instanceof Map<?, ?> map) {
                return map;
            }
            throw wrong(file, "it holds no keys; see docs/adding-a-job.md");
        } catch (YAMLException | IOException e) {
            throw wrong(
                    file, String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable"));
        }
    }

    private static String text(Path file, Map<?, ?> yaml, String key) {
        Object value = yaml.get(key);
        if (value == null || value.toString().isBlank()) {
            throw wrong(file, "the key \"" + key + "\" is missing");
        }
        return value.toString().strip();
    }

    private static ZoneId zone(Path file, Map<?, ?> yaml) {
        String zone = text(file, yaml, "zone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw wrong(
                    file,
                    "there is no time zone \"" + zone + "\"; write one such as Europe/London");
        }
    }

    private static List<String> names(Path file, Map<?, ?> yaml) {
        return switch (yaml.get("after")) {
            case null -> List.of();
            case List<?> names -> names.stream().map(String::valueOf).toList();
            case Object other ->
                    throw wrong(file, "\"after\" is " + other + "; write a list of job names");
        };
    }

    private static Map<String, String> parameters(Map<?, ?> yaml) {
        Map<String, String> parameters = new TreeMap<>();
        if (yaml.get("parameters") instanceof Map<?, ?> given) {
            given.forEach(
                    (key, value) -> parameters.put(String.valueOf(key), String.valueOf(value)));
        }
        return parameters;
    }

    private static Refusal.Invalid wrong(Path file, String what) {
        return new Refusal.Invalid(file.getFileName() + ": " + what);
    }
}
