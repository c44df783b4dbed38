package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.term.TermKind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What the words of an agreement mean for the deal: `mappings/terms.yaml`, which says at its head
/// what each part is.
///
/// @param benchmarks the currency of each, by a word of its name
public record Dictionary(
        List<FacilityNames> facilities,
        List<Entry> terms,
        List<Phrase> phrases,
        List<Role> parties,
        List<Metric> covenants,
        Map<String, String> benchmarks) {

    private static final Pattern PATH =
            Pattern.compile(
                    "amount|commitment|ratchet|(?:dates|pricing|terms)\\.[a-z][A-Za-z0-9]*"
                            + "|fees\\.[A-Z]+(?:-[A-Z]+)*");

    /// @throws Refusal.Unreadable with what is wrong in the file
    public static Dictionary read(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .convertValue(yaml, Dictionary.class);
        } catch (IOException | YAMLException e) {
            throw new Refusal.Unreadable(file + " cannot be read: " + line(e), e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Refusal.Unreadable(file + " is no dictionary of terms: " + line(e), e);
        }
    }

    /// Whether an index may price a loan in that currency; one that is not known may.
    boolean prices(String index, String currency) {
        return benchmarks.entrySet().stream()
                .filter(benchmark -> index.contains(benchmark.getKey()))
                .allMatch(benchmark -> benchmark.getValue().equals(currency));
    }

    private static String line(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /// @param type of the golden record's schema
    /// @param names `{X}` stands for a letter or number
    public record FacilityNames(String type, List<String> names) {}

    /// @param row whether only values in table rows go there; null for both
    /// @param expected `deal` or `facility`: of whom it is missed where it is not found
    public record Entry(
            String path,
            @Nullable String expected,
            @Nullable Boolean row,
            Set<String> kinds,
            List<String> labels,
            @Nullable List<String> not) {

        public Entry {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException("%s is no path of a deal".formatted(path));
            }
            kinds.forEach(TermKind::ofCode);
        }

        boolean takes(TermKind kind, boolean inRow) {
            return kinds.contains(kind.code()) && (row == null || row == inRow);
        }
    }

    /// @param pattern its first group is the value, or what says it
    /// @param value what the words mean; null where they are the value
    /// @param currencies of the loans that it is sought for; null for all
    public record Phrase(
            String path,
            @Nullable String expected,
            String kind,
            String pattern,
            @Nullable String value,
            @Nullable Set<String> currencies) {

        public Phrase {
            TermKind.ofCode(kind);
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException(
                        "the pattern of %s: %s".formatted(path, e.getDescription()), e);
            }
        }

        boolean isFor(String currency) {
            return currencies == null || currencies.contains(currency);
        }
    }

    /// @param names what the agreement calls whoever has that role
    /// @param expected `deal` where every deal has one
    public record Role(String role, @Nullable String expected, List<String> names) {

        boolean isCalled(String called) {
            List<String> words = Wording.words(called);
            return names.stream().map(Wording::words).anyMatch(words::equals);
        }
    }

    /// @param valueType Maximum or Minimum
    public record Metric(String metric, String valueType, List<String> names) {}
}
