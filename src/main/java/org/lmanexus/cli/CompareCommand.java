package org.lmanexus.cli;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.cli.answer.Compared;
import org.lmanexus.cli.redline.RedlinePage;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.ReadOptions;
import org.lmanexus.document.Recognition;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Comparison;
import org.lmanexus.reconciliation.Proposal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// `nexus compare`: needs no server, no database and no network.
@Command(
        name = "compare",
        description = "Say what a markup proposes against a baseline.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BASELINE", description = "The agreement as it stands.")
    private Path baseline = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "MARKUP",
            description = "What is proposed: a marked copy, or a clean one.")
    private Path markup = Path.of("");

    @Option(
            names = "--format",
            description = "One of ${COMPLETION-CANDIDATES}; a table on a terminal, JSON elsewhere.")
    private @Nullable Format format;

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private OutputOptions output = new OutputOptions();

    private enum Format {
        TABLE,
        JSON,
        HTML
    }

    /// @return empty when the arguments have a fault
    static Optional<Callable<Integer>> of(PlainArguments arguments) {
        if (arguments.files().size() != 2
                || !arguments.hasOnly(
                        Set.of(
                                "--format",
                                ReadingOptions.PASSWORD_FILE,
                                ReadingOptions.OCR,
                                "-o",
                                "--output"))) {
            return Optional.empty();
        }
        CompareCommand command = new CompareCommand();
        command.baseline = arguments.files().getFirst();
        command.markup = arguments.files().getLast();
        command.format = arguments.choice("--format", Format.class);
        command.reading = ReadingOptions.of(arguments);
        command.output = OutputOptions.of(arguments);
        return Optional.of(command);
    }

    @Override
    public Integer call() {
        QuietLogging.on();
        DocumentReader reader = DocumentReader.standard();
        ReadOptions options = reading.options();
        CompletableFuture<Document> other =
                CompletableFuture.supplyAsync(() -> reader.read(markup, options));
        Agreement agreement = agreement(reader.read(baseline, options.with(Recognition.OFF)));
        Document document = read(other);
        List<Proposal> proposals = Comparison.standard().compare(agreement, document);
        Compared compared = new Compared(baseline, markup, agreement, document, proposals);
        output.write(
                switch (format()) {
                    case TABLE -> compared::writeTable;
                    case JSON -> compared::writeJson;
                    case HTML ->
                            out ->
                                    RedlinePage.write(
                                            new RedlinePage.Source(
                                                    name(baseline), name(markup), agreement),
                                            proposals,
                                            out);
                });
        return ExitCode.DONE;
    }

    private static Document read(CompletableFuture<Document> other) {
        try {
            return other.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }

    private Agreement agreement(Document document) {
        Agreement agreement = AgreementReader.standard().read(document);
        if (agreement.clauses().isEmpty()) {
            throw new Refusal.Unreadable(
                    name(baseline)
                            + ": no clauses found; give the agreement itself as the baseline");
        }
        return agreement;
    }

    private Format format() {
        return format != null ? format : output.toTerminal() ? Format.TABLE : Format.JSON;
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
