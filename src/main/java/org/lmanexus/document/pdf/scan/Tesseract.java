package org.lmanexus.document.pdf.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import javax.imageio.ImageIO;

/// Runs tesseract on one picture. It gets the picture by a pipe and answers by one; nothing is
/// written to a disk, no shell is asked, and it ends when its time is over.
final class Tesseract {

    private static final int LONGEST_ANSWER = 8 << 20;

    private final String program;
    private final Duration longest;

    Tesseract(String program, Duration longest) {
        this.program = program;
        this.longest = longest;
    }

    /// The program is not there.
    static final class Missing extends IOException {
        private static final long serialVersionUID = 1L;

        private Missing(String program, IOException cause) {
            super(program + " is not installed", cause);
        }
    }

    /// @return words with their places, as a table with tabs
    /// @throws Missing where there is no such program
    String read(BufferedImage picture) throws IOException {
        Process process = start();
        Thread.ofVirtual().start(() -> endInTime(process));
        try {
            send(picture, process);
            byte[] answer = process.getInputStream().readNBytes(LONGEST_ANSWER);
            process.destroyForcibly();
            if (process.waitFor() != 0 && answer.length == 0) {
                throw new IOException(
                        program
                                + " gave no answer within "
                                + longest.toSeconds()
                                + " s, or none at all");
            }
            return new String(answer, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("nexus is stopping", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start() throws Missing {
        ProcessBuilder builder =
                new ProcessBuilder(program, "stdin", "stdout", "-l", "eng", "--dpi", "300", "tsv");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            return builder.redirectError(Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new Missing(program, e);
        }
    }

    private void endInTime(Process process) {
        try {
            if (!process.waitFor(longest)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void send(BufferedImage picture, Process process) throws IOException {
        try (OutputStream out = process.getOutputStream()) {
            ImageIO.write(picture, "png", out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
