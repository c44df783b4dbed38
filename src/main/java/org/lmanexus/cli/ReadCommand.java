package org.lmanexus.cli;

import org.jspecify.annotations.Nullable;
import org.lmanexus.cli.answer.Answer;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.ReadOptions;
import org.lmanexus.document.View;
import org.lmanexus.kernel.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// `nexus read`: needs no server, no database and no network.
@Command(
        name = "read",
        description = "Say what a DOCX or PDF says and what it changes.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The documents to read.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            description =
                    "One of ${COMPLETION-CANDIDATES}; a table on a terminal, JSON elsewhere, text"
                            + " with --view.")
    private @Nullable Format format;

    @Option(
            names = "--view",
            description =
                    "With text: ${COMPLETION-CANDIDATES}. Every change accepted, or rejected.")
    private @Nullable View view;

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private OutputOptions output = new OutputOptions();

    private enum Format {
        TABLE,
        JSON,
        TEXT
    }

    /// @return empty when the arguments have a fault
    static Optional<Callable<Integer>> of(PlainArguments arguments) {
        if (!arguments.hasOnly(
                Set.of(
                        "--format",
                        "--view",
                        ReadingOptions.PASSWORD_FILE,
                        ReadingOptions.OCR,
                        "-o",
                        "--output"))) {
            return Optional.empty();
        }
        ReadCommand command = new ReadCommand();
        command.files = arguments.files();
        command.format = arguments.choice("--format", Format.class);
        command.view = arguments.choice("--view", View.class);
        command.reading = ReadingOptions.of(arguments);
        command.output = OutputOptions.of(arguments);
        return Optional.of(command);
    }

    @Override
    public Integer call() {
        QuietLogging.on();
        DocumentReader documents = DocumentReader.standard();
        ReadOptions options = reading.options();
        Function<Path, Document> reader = file -> documents.read(file, options);
        return switch (format()) {
            case TABLE -> new FileBatch<>(reader, Answer.documentTable()).run(files, output);
            case JSON -> new FileBatch<>(reader, Answer.documentJson()).run(files, output);
            case TEXT -> new FileBatch<>(reader, text()).run(files, output);
        };
    }

    private Format format() {
        if (format == null) {
            return view != null ? Format.TEXT : output.toTerminal() ? Format.TABLE : Format.JSON;
        }
        if (view != null && format != Format.TEXT) {
            throw new Refusal.Invalid("--view goes with --format text; leave one of the two out");
        }
        return format;
    }

    private Answer<Document> text() {
        return Answer.documentText(view == null ? View.ACCEPTED : view);
    }
}
