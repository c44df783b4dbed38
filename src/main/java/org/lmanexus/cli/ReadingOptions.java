package org.lmanexus.cli;

import org.lmanexus.document.Password;
import org.lmanexus.document.ReadOptions;
import org.lmanexus.document.Recognition;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/// How a file command reads its files. Mix it in with `@Mixin`.
final class ReadingOptions {

    static final String PASSWORD_FILE = "--password-file";
    static final String OCR = "--ocr";

    @Option(
            names = PASSWORD_FILE,
            paramLabel = "FILE",
            description =
                    "Open protected documents with the password on the first line of FILE. Given"
                            + " more than once, each is tried.")
    private List<Path> passwordFiles = List.of();

    @Option(
            names = OCR,
            paramLabel = "PROGRAM",
            description =
                    "One of ${COMPLETION-CANDIDATES}: read pages that are pictures of text by"
                            + " optical recognition. Off by default; a baseline is never read so.")
    private Recognition ocr = Recognition.OFF;

    static ReadingOptions of(PlainArguments arguments) {
        ReadingOptions options = new ReadingOptions();
        Path passwordFile = arguments.path(PASSWORD_FILE);
        options.passwordFiles = passwordFile == null ? List.of() : List.of(passwordFile);
        Recognition ocr = arguments.choice(OCR, Recognition.class);
        options.ocr = ocr == null ? Recognition.OFF : ocr;
        return options;
    }

    ReadOptions options() {
        return ReadOptions.DEFAULT
                .with(passwordFiles.stream().map(Password::in).toList())
                .with(ocr);
    }
}
