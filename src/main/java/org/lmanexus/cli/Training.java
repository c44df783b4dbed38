package org.lmanexus.cli;

import org.lmanexus.sample.SampleDeal;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the file commands do, once each, on the sample deal: run while the JVM records its
/// ahead-of-time cache, so that it holds the classes that they need.
public final class Training {

    private Training() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("nexus-training");
        try {
            SampleDeal.writeTo(folder);
            String baseline = folder.resolve(SampleDeal.AGREEMENT).toString();
            String markup = folder.resolve(SampleDeal.BORROWER_MARKUP).toString();
            run("read", "--format", "json", markup);
            run("read", "--format", "json", folder.resolve(SampleDeal.LENDER_REDLINE).toString());
            run("extract", "--format", "json", baseline);
            run("compare", "--format", "json", baseline, markup);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void run(String... arguments) {
        int exit =
                Nexus.commandLine().setOut(new PrintWriter(Writer.nullWriter())).execute(arguments);
        if (exit != 0) {
            throw new IllegalStateException("training: " + arguments[0] + " ended with " + exit);
        }
    }
}
