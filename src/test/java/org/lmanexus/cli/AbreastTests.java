package org.lmanexus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class AbreastTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void manyFilesAreAnsweredInTheirOrder() throws IOException {
        List<Integer> files = IntStream.range(0, 500).boxed().toList();

        new Abreast<Integer>(files, AbreastTests::number).writeTo(out, 0);

        assertThat(out.toString())
                .isEqualTo(
                        files.stream().map(String::valueOf).collect(Collectors.joining(" ")) + " ");
    }

    @Test
    void aFileThatIsReadyBeforeItsForerunnerWaitsForIt() throws IOException {
        assumeThat(Runtime.getRuntime().availableProcessors())
                .as("one core reads one file after the other")
                .isGreaterThan(1);
        CountDownLatch secondIsDone = new CountDownLatch(1);

        new Abreast<>(
                        List.of(1, 2),
                        (file, answer) -> {
                            if (file == 1) {
                                await(secondIsDone);
                            }
                            number(file, answer);
                            secondIsDone.countDown();
                            return 0;
                        })
                .writeTo(out, 0);

        assertThat(out).hasToString("1 2 ");
    }

    @Test
    void theWorstExitCodeIsTheAnswer() throws IOException {
        assertThat(new Abreast<>(List.of(0, 1, 0), (file, answer) -> file).writeTo(out, 0)).isOne();
        assertThat(new Abreast<>(List.of(0, 1, 0), (file, answer) -> file).writeTo(out, 2))
                .isEqualTo(2);
    }

    @Test
    void aFailureIsTheCallersAndWhatWasReadBeforeItIsWritten() {
        Abreast<Integer> broken =
                new Abreast<>(
                        List.of(1, 2, 3),
                        (file, answer) -> {
                            if (file == 2) {
                                throw new IOException("the pipe is closed");
                            }
                            return number(file, answer);
                        });

        assertThatIOException()
                .isThrownBy(() -> broken.writeTo(out, 0))
                .withMessage("the pipe is closed");
        assertThat(out).hasToString("1 ");
    }

    @Test
    void aFaultOfOursIsNotWrapped() {
        Abreast<Integer> faulty =
                new Abreast<>(
                        List.of(1),
                        (file, answer) -> {
                            throw new IllegalStateException("a fault");
                        });

        assertThatIllegalStateException()
                .isThrownBy(() -> faulty.writeTo(out, 0))
                .withMessage("a fault");
    }

    private static int number(int file, OutputStream answer) throws IOException {
        answer.write((file + " ").getBytes());
        return 0;
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
