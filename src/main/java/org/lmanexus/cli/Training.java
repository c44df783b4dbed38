package org.lmanexus.cli;

import org.lmanexus.sample.SampleDeal;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
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
            String redline = folder.resolve(SampleDeal.LENDER_REDLINE).toString();
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            run("read", markup);
            run("read", "--view", "accepted", redline, markup);
            run("read", "--format", "table", markup);
            run("extract", baseline);
            run("extract", "--format", "table", baseline);
            run("compare", baseline, markup);
            run("compare", baseline, redline);
            run("compare", "--format", "table", baseline, markup);
            run("compare", "--format", "html", baseline, markup);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// By the way of a user; an exit other than zero ends the training.
    private static void run(String... arguments) {
        Nexus.main(arguments);
    }
}
