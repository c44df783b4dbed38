package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.Span;
import org.lmanexus.document.View;
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

/// Damages every DOCX of a folder at random for as long as it is told to, and keeps each damaged
/// file that is neither read soundly nor refused: `MutationRun FOLDER[:FOLDER…] MINUTES FINDINGS
/// [SEED]`.
final class MutationRun {

    private static final long SLOW_MILLIS = 8_000;

    private MutationRun() {}

    public static void main(String[] arguments) throws IOException {
        Path findings = Files.createDirectories(Path.of(arguments[2]));
        Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(arguments[1])));
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        List<Path> files = new ArrayList<>();
        for (String folder : arguments[0].split(File.pathSeparator)) {
            files.addAll(files(Path.of(folder)));
        }
        Set<String> known = new HashSet<>();
        long tried = 0;
        long read = 0;
        while (Instant.now().isBefore(end)) {
            byte[] whole = Files.readAllBytes(files.get((int) (tried % files.size())));
            Path damaged = findings.resolve("trying.docx");
            Files.write(damaged, new Mutation(seed + tried).of(whole));
            tried++;
            String wrong = attempt(damaged);
            read += wrong == null ? 1 : 0;
            if (wrong != null && !wrong.isEmpty() && known.add(wrong)) {
                Files.copy(damaged, findings.resolve("finding-" + known.size() + ".docx"));
                System.out.println(
                        known.size()
                                + " "
                                + files.get((int) ((tried - 1) % files.size()))
                                + " "
                                + wrong);
            }
        }
        System.out.println(
                tried
                        + " damaged files, "
                        + read
                        + " read, "
                        + known.size()
                        + " findings, seed "
                        + seed);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".docx"))
                    .filter(f -> f.toFile().length() < 400_000)
                    .sorted()
                    .toList();
        }
    }

    /// @return null where it was read, empty where it was refused, else what is wrong
    private static @Nullable String attempt(Path file) {
        long start = System.nanoTime();
        try {
            Document document = DocumentReader.standard().read(file);
            String unsound = unsound(document);
            long millis = (System.nanoTime() - start) / 1_000_000;
            return unsound == null && millis > SLOW_MILLIS ? "slow" : unsound;
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

    private static @Nullable String unsound(Document document) {
        Set<String> ids = new HashSet<>();
        for (Change change : document.changes()) {
            if (!ids.add(change.id())) {
                return "one id twice";
            }
            Block block = document.blocks().get(change.block());
            Block from =
                    change.fromBlock() == null ? block : document.blocks().get(change.fromBlock());
            if (outside(change.acceptedSpan(), block.text(View.ACCEPTED))
                    || outside(change.rejectedSpan(), from.text(View.REJECTED))) {
                return "span outside of its text: " + change.kind();
            }
        }
        for (int i = 0; i < document.blocks().size(); i++) {
            if (document.blocks().get(i).index() != i) {
                return "index out of order";
            }
        }
        return document.comments().stream()
                        .anyMatch(c -> c.block() >= Math.max(1, document.blocks().size()))
                ? "comment on no block"
                : null;
    }

    private static boolean outside(@Nullable Span span, @Nullable String text) {
        return span != null && (text == null || span.end() > text.length());
    }
}
