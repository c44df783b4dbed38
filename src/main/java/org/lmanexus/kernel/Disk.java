package org.lmanexus.kernel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// What must outlast a loss of power.
public final class Disk {

    private Disk() {}

    /// Returns once the device has it.
    ///
    /// @param path a file for its bytes, a folder for the names in it
    public static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
