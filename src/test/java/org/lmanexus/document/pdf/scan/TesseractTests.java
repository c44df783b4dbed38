package org.lmanexus.document.pdf.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

class TesseractTests {

    private static final BufferedImage PICTURE =
            new BufferedImage(1000, 1000, BufferedImage.TYPE_BYTE_GRAY);
    private static final String HEAD =
            "level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext\n";

    @TempDir private Path folder;

    @Test
    void aProgramThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> run("tesseract-of-nobody", 10))
                .isInstanceOf(Tesseract.Missing.class)
                .hasMessage("tesseract-of-nobody is not installed");
    }

    @Test
    void aProgramThatNeverEndsIsEnded() throws IOException {
        String program = script("exec sleep 600");

        assertThatThrownBy(() -> run(program, 1)).hasMessageContaining("no answer within 1 s");
    }

    @Test
    void aProgramThatFailsIsNoEmptyPage() throws IOException {
        String program = script("exit 3");

        assertThatThrownBy(() -> run(program, 10)).isInstanceOf(IOException.class);
    }

    @Test
    void wordsOfALineStandApartAndDoubtfulOnesAreCounted() {
        Scan scan =
                Scan.of(
                        HEAD
                                + "4\t1\t1\t1\t1\t0\t100\t100\t400\t40\t-1\t\n"
                                + "5\t1\t1\t1\t1\t1\t100\t100\t100\t40\t96\tThe\n"
                                + "5\t1\t1\t1\t1\t2\t201\t100\t150\t40\t41\tMarqin\n"
                                + "5\t1\t1\t1\t2\t1\t100\t160\t100\t40\t93\tfalls.\n",
                        300f / 72);

        assertThat(scan.words()).isEqualTo(3);
        assertThat(scan.doubtful()).isEqualTo(1);
        assertThat(scan.lines())
                .extracting(line -> line.line(1).text())
                .containsExactly("The Marqin", "falls.");
    }

    private static String run(String program, int seconds) throws IOException {
        return new Tesseract(program, Duration.ofSeconds(seconds)).read(PICTURE);
    }

    private String script(String body) throws IOException {
        Path script = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script.toString();
    }
}
