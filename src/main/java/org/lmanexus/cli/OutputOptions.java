package org.lmanexus.cli;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;

import picocli.CommandLine.Option;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Where a file command writes. Mix it in with `@Mixin`.
final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to FILE instead of standard output.")
    private @Nullable Path file;

    /// What writes the answer; called once.
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static OutputOptions of(PlainArguments arguments) {
        OutputOptions output = new OutputOptions();
        Path named = arguments.path("-o");
        output.file = named != null ? named : arguments.path("--output");
        return output;
    }

    /// Whether somebody looks at the answer, so that a table suits him better than JSON.
    boolean toTerminal() {
        Console console = System.console();
        return file == null && console != null && console.isTerminal();
    }

    /// The file appears whole or not at all.
    void write(Body body) {
        try {
            if (file == null) {
                writeOut(body);
            } else {
                writeFile(file.toAbsolutePath(), body);
            }
        } catch (IOException e) {
            throw new Refusal.Invalid("the answer cannot be written to " + target() + ": " + e);
        }
    }

    private String target() {
        return file == null ? "standard output" : file.toString();
    }

    private static void writeOut(Body body) throws IOException {
        OutputStream out = new BufferedOutputStream(System.out, 1 << 16);
        body.writeTo(out);
        out.flush();
    }

    private static void writeFile(Path target, Body body) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : target;
        if (Files.exists(real) && !Files.isRegularFile(real)) {
            writeInto(real, body);
        } else {
            replace(real, body);
        }
    }

    /// A pipe, a terminal or the null device stays what it is.
    private static void writeInto(Path target, Body body) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            body.writeTo(out);
        }
    }

    private static void replace(Path target, Body body) throws IOException {
        Path draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream out =
                    new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                body.writeTo(out);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
