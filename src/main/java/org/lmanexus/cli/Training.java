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

    private final Path folder;

    private Training(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("nexus-training");
        try {
            write(folder);
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            new Training(folder).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// In a process of its own: the classes that write would be in the cache too, which all who
    /// read would have to load.
    private static void write(Path folder) throws IOException, InterruptedException {
        int exit =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                TrainingFiles.class.getName(),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new IOException("the training's files could not be written: exit code " + exit);
        }
    }

    private void run() {
        String baseline = file(SampleDeal.AGREEMENT);
        String markup = file(SampleDeal.BORROWER_MARKUP);
        String redline = file(SampleDeal.LENDER_REDLINE);
        command("read", markup, file(TrainingFiles.MARKED));
        command("read", "--view", "accepted", redline, markup);
        command("read", "--format", "table", markup);
        command("extract", baseline);
        command("extract", "--format", "table", baseline);
        command("compare", baseline, markup);
        command("compare", baseline, redline);
        command("compare", "--format", "table", baseline, markup);
        command("compare", "--format", "html", baseline, markup);
        command("compare", file(TrainingFiles.PLAIN), file(TrainingFiles.TYPED));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    /// By the way of a user; an exit other than zero ends the training.
    private static void command(String... arguments) {
        Nexus.main(arguments);
    }
}
