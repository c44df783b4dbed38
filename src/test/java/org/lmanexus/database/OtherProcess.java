package org.lmanexus.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// A second process on a database folder: says where it listens and stays until its input ends.
final class OtherProcess {

    private OtherProcess() {}

    public static void main(String[] args) throws IOException {
        try (EmbeddedDatabase database =
                EmbeddedDatabase.open(Path.of(args[0]), Path.of(args[1]))) {
            EmbeddedDatabaseIntegrationTests.jdbc(database)
                    .sql("create table kept as select 42 as answer")
                    .update();
            System.out.println(database.getJdbcUrl());
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
