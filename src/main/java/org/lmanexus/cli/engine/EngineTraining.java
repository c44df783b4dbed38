package org.lmanexus.cli.engine;

import org.lmanexus.kernel.Home;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.util.Map;

/// One start of the engine on a database of its own, run while the JVM records its ahead-of-time
/// cache. Nothing of the user's is opened: the launcher points NEXUS_DATA at a folder of its own,
/// which is gone afterwards.
public final class EngineTraining {

    private EngineTraining() {}

    public static void main(String[] args) throws IOException {
        try (Engine engine = Engine.serving(settings())) {
            engine.setting("nexus.serving");
        } finally {
            FileSystemUtils.deleteRecursively(Home.find().data());
        }
        System.exit(0);
    }

    private static Map<String, Object> settings() {
        Home home = Home.find();
        return Map.of(
                "server.port", 0,
                "nexus.inbound.folder", home.data().resolve("inbound"),
                "nexus.inbound.archive", home.data().resolve("archive"),
                "nexus.inbound.rejected", home.data().resolve("rejected"));
    }
}
