package org.lmanexus.cli;

import org.lmanexus.document.docx.write.DocxBuilder;
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
            String plain = written(folder.resolve("plain.docx"), "five", "5.00", "3.50");
            String typed = written(folder.resolve("typed.docx"), "six", "6.00", "4.00");
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
            run("compare", plain, typed);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// What the sample deal does not say: rates and amounts twice, in words and in figures, titles
    /// in capitals, and changes that nothing marks.
    private static String written(Path file, String rate, String figures, String leverage)
            throws IOException {
        DocxBuilder.docx()
                .title("FACILITY AGREEMENT")
                .heading(1, "INTEREST AND FEES OF THE LENDERS")
                .item(3, "The Margin is " + rate + " per cent. (" + figures + "%) per annum.")
                .item(3, "“Base Rate” means the rate of interest that the Agent publishes.")
                .heading(1, "FINANCIAL COVENANTS")
                .item(3, "Leverage shall not exceed " + leverage + ":1 on any Test Date.")
                .item(3, "The fee of ten million dollars (US$10,000,000) is due under Clause 1.1.")
                .writeTo(file);
        return file.toString();
    }

    /// By the way of a user; an exit other than zero ends the training.
    private static void run(String... arguments) {
        Nexus.main(arguments);
    }
}
