package org.lmanexus.sync.push;

import org.lmanexus.cli.engine.Engine;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.SampleNotices;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Ids;
import org.lmanexus.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Workspaces with a published version each, as publishing leaves them; each deal has a name of its
/// own, so that no record is another one.
final class ManyDeals {

    private static final String VERSION =
            """
            insert into golden_record_versions (
                id, workspace_id, version, json, content_hash, published_at, published_by, reason)
            values (
                :id, :workspaceId, 1, :json, :hash, now() at time zone 'UTC', :user, 'a campaign')
            """;

    private final Engine engine;

    ManyDeals(Engine engine) {
        this.engine = engine;
    }

    /// Queues a delivery to each system for each of so many new workspaces.
    ///
    /// @return the versions
    List<String> publish(int count) {
        String record = SampleNotices.record("record-1.json");
        Actor user = engine.get(Users.class).engine();
        Workspaces workspaces = engine.get(Workspaces.class);
        List<String> versions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = Ids.next();
            String json = record.replace("Northwind", "Northwind " + id);
            String workspace =
                    workspaces.create("Deal " + id, "GBP", BigDecimal.TEN, "LMA", user).id();
            engine.get(JdbcClient.class)
                    .sql(VERSION)
                    .param("id", id)
                    .param("workspaceId", workspace)
                    .param("json", json)
                    .param("hash", ContentHash.ofText(json).hex())
                    .param("user", user.userId())
                    .update();
            engine.get(Outbox.class).queue(id);
            versions.add(id);
        }
        return versions;
    }
}
