package org.lmanexus.sync.job;

import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.SyncBack;
import org.lmanexus.drift.DriftSettings;
import org.lmanexus.drift.Drifts;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.graph.Graphs;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Home;
import org.lmanexus.workspace.WorkspaceRevisions.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The work behind each job file. A new job is one more bean here and its file.
@Configuration(proxyBeanMethods = false)
class WorkspaceJobs {

    @Bean
    WorkspaceJob driftDetection(Drifts drifts, DriftSettings settings) {
        return new WorkspaceJob(
                "drift-detection",
                Set.of(Subject.TERMS),
                release() + settings,
                workspaceIds -> drifts.detect(workspaceIds));
    }

    @Bean
    WorkspaceJob graphRefresh(Graphs graphs) {
        return new WorkspaceJob(
                "graph-refresh",
                Set.of(Subject.TERMS),
                release(),
                workspaceIds -> graphs.refresh(workspaceIds));
    }

    @Bean
    WorkspaceJob syncBack(SyncBack syncBack, Outbox.Wire wire) {
        return new WorkspaceJob(
                "sync-back", Set.of(), "", workspaceIds -> syncBack.check(workspaceIds, wire));
    }

    @Bean
    WorkspaceJob goldenRecordRefresh(GoldenRecords records, Home home) throws IOException {
        return new WorkspaceJob(
                "golden-record-refresh",
                EnumSet.allOf(Subject.class),
                release() + ContentHash.of(home.mappings().resolve("terms.yaml")).hex(),
                workspaceIds -> workspaceIds.forEach(records::refresh));
    }

    /// Another release may see what this one does not.
    private static String release() {
        return Optional.ofNullable(WorkspaceJobs.class.getPackage().getImplementationVersion())
                        .orElse("")
                + " ";
    }
}
