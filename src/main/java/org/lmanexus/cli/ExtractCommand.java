package org.lmanexus.cli;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.cli.answer.Answer;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.ReadOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/// `nexus extract`: needs no server, no database and no network.
@Command(
        name = "extract",
        description = "List the clauses, variables and covenants of an agreement.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The agreements to read.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            description = "One of ${COMPLETION-CANDIDATES}; a table on a terminal, JSON elsewhere.")
    private @Nullable Format format;

    @Mixin private ReadingOptions reading = new ReadingOptions();

    @Mixin private OutputOptions output = new OutputOptions();

    private enum Format {
        TABLE,
        JSON
    }

    /// @return empty when the arguments have a fault
    static Optional<Callable<Integer>> of(PlainArguments arguments) {
        if (!arguments.hasOnly(
                Set.of(
                        "--format",
                        ReadingOptions.PASSWORD_FILE,
                        ReadingOptions.OCR,
                        "-o",
                        "--output"))) {
            return Optional.empty();
        }
        ExtractCommand command = new ExtractCommand();
        command.files = arguments.files();
        command.format = arguments.choice("--format", Format.class);
        command.reading = ReadingOptions.of(arguments);
        command.output = OutputOptions.of(arguments);
        return Optional.of(command);
    }

    @Override
    public Integer call() {
        QuietLogging.on();
        DocumentReader documents = DocumentReader.standard();
        ReadOptions options = reading.options();
        AgreementReader agreements = AgreementReader.standard();
        Answer<Agreement> answer =
                switch (format()) {
                    case TABLE -> Answer.agreementTable();
                    case JSON -> Answer.agreementJson();
                };
        return new FileBatch<>(file -> agreements.read(documents.read(file, options)), answer)
                .run(files, output);
    }

    private Format format() {
        return format != null ? format : output.toTerminal() ? Format.TABLE : Format.JSON;
    }
}
