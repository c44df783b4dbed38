package org.lmanexus.support;

import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// Which files and folders some work waited for to be on the disk, as the JVM itself records it.
///
/// @param names the last part of each path, in the order in which they were forced
public record ForcedFiles(List<String> names) {

    private static final String EVENT = "jdk.FileForce";

    public static ForcedFiles during(Work work) throws IOException {
        Path file = Files.createTempFile("forced", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(EVENT).withThreshold(Duration.ZERO);
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
            return new ForcedFiles(
                    RecordingFile.readAllEvents(file).stream()
                            .filter(event -> event.getEventType().getName().equals(EVENT))
                            .filter(event -> event.getThread().getJavaThreadId() == here())
                            .sorted(Comparator.comparing(RecordedEvent::getStartTime))
                            .map(event -> Path.of(event.getString("path")).getFileName().toString())
                            .toList());
        } finally {
            Files.delete(file);
        }
    }

    private static long here() {
        return Thread.currentThread().threadId();
    }

    /// What may force files.
    @FunctionalInterface
    public interface Work {

        void run() throws IOException;
    }
}
