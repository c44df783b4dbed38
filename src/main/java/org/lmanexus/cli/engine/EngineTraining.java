package org.lmanexus.cli.engine;

import org.lmanexus.kernel.Home;
import org.lmanexus.kernel.Secret;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/// One start of the engine on a database of its own, run while the JVM records its ahead-of-time
/// cache. Nothing of the user's is opened: the launcher points NEXUS_DATA at a folder of its own,
/// which is gone afterwards, and a given database is taken only while it is empty.
public final class EngineTraining {

    private static final String[] TABLES = {"TABLE"};

    private EngineTraining() {}

    public static void main(String[] args) throws IOException, SQLException {
        String url = System.getenv("NEXUS_DB_URL");
        if (url != null) {
            refuseUnlessEmpty(url);
        }
        try (Engine engine = Engine.serving(settings())) {
            engine.setting("nexus.serving");
        } finally {
            FileSystemUtils.deleteRecursively(Home.find().data());
        }
        System.exit(0);
    }

    private static void refuseUnlessEmpty(String url) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                url,
                                System.getenv().getOrDefault("NEXUS_DB_USER", "nexus"),
                                Secret.of(System.getenv().getOrDefault("NEXUS_DB_PASSWORD", ""))
                                        .value());
                ResultSet tables =
                        connection.getMetaData().getTables(null, "public", "%", TABLES)) {
            if (tables.next()) {
                throw new IllegalStateException(
                        "training wants an empty database, and there are tables in " + url);
            }
        }
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
