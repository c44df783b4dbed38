package org.lmanexus.sync.push;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/// What Allvue writes when it has loaded a package: the files with their rows and sums.
final class AllvueAnswer {

    private AllvueAnswer() {}

    static String to(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            JsonNode manifest =
                    JsonMapper.shared()
                            .readTree(file.getInputStream(file.getEntry("manifest.json")));
            return "{\"status\":\"LOADED\",\"files\":" + manifest.path("files") + "}";
        }
    }
}
