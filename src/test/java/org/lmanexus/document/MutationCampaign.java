package org.lmanexus.document;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Damages every file of some folders at random for as long as it is told to, and keeps each
/// damaged file that is neither read soundly nor refused in one line. Its arguments:
/// `FOLDER[:FOLDER…] MINUTES FINDINGS [SEED]`.
///
/// @param suffix of the files to damage, such as `.pdf`
/// @param slow what takes longer is a finding too
public record MutationCampaign(String suffix, Duration slow, Damage damage) {

    private static final long LARGEST_BYTES = 400_000;

    /// One way to damage a file, the same for the same seed.
    @FunctionalInterface
    public interface Damage {
        byte[] of(byte[] whole, long seed) throws IOException;
    }

    public void run(String... arguments) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : arguments[0].split(File.pathSeparator)) {
            files.addAll(files(Path.of(folder)));
        }
        Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(arguments[1])));
        Path findings = Files.createDirectories(Path.of(arguments[2]));
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        Path damaged = findings.resolve("trying" + suffix);
        Set<String> known = new HashSet<>();
        long tried = 0;
        long read = 0;
        while (Instant.now().isBefore(end)) {
            Path original = files.get((int) (tried % files.size()));
            Files.write(damaged, damage.of(Files.readAllBytes(original), seed + tried));
            String wrong = wrong(damaged);
            if (wrong == null) {
                read++;
            } else if (!wrong.isEmpty() && known.add(wrong)) {
                Files.copy(damaged, findings.resolve("finding-" + known.size() + suffix));
                System.out.printf(
                        "%d %s %s, seed %d%n", known.size(), original, wrong, seed + tried);
            }
            tried++;
        }
        System.out.printf(
                "%d damaged files, %d read, %d findings, from seed %d%n",
                tried, read, known.size(), seed);
    }

    private List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(suffix))
                    .filter(f -> f.toFile().length() < LARGEST_BYTES)
                    .sorted()
                    .toList();
        }
    }

    /// @return null where it was read, empty where it was refused, else what is wrong
    private @Nullable String wrong(Path file) {
        long start = System.nanoTime();
        String wrong = reading(file);
        boolean late = System.nanoTime() - start > slow.toNanos();
        return late && (wrong == null || wrong.isEmpty()) ? "slow" : wrong;
    }

    private static @Nullable String reading(Path file) {
        try {
            return Soundness.fault(DocumentReader.standard().read(file));
        } catch (Refusal.Unreadable e) {
            if (e.getCause() instanceof Error error) {
                return "refused only because of " + error;
            }
            return String.valueOf(e.getMessage()).contains("\n") ? "refusal of two lines" : "";
        } catch (RuntimeException | Error e) {
            StackTraceElement[] trace = e.getStackTrace();
            return e.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
        }
    }
}
