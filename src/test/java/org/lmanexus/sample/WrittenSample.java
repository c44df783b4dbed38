package org.lmanexus.sample;

import java.io.IOException;
import java.nio.file.Path;

/// Writes the sample deal's files into a folder, for campaigns that drop them.
final class WrittenSample {

    private WrittenSample() {}

    public static void main(String[] args) throws IOException {
        SampleDeal.writeTo(Path.of(args[0]));
    }
}
