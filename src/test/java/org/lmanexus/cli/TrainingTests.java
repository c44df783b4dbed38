package org.lmanexus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/// The launcher takes a training that fails for a JDK that makes no cache, and goes on without one.
class TrainingTests {

    @TempDir private File folder;

    @Test
    void everyCommandOfTheTrainingIsDone() throws IOException, InterruptedException {
        File log = new File(folder, "log");
        Process training =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Training.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();

        assertThat(training.waitFor()).as("exit code, see %s", log).isZero();
    }
}
