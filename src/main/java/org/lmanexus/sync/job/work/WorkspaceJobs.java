package org.lmanexus.sync.job.work;

import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.SyncBack;
import org.lmanexus.drift.DriftSettings;
import org.lmanexus.drift.Drifts;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.graph.Graphs;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Home;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.WorkspaceRevisions.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.nio.file.Path;
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
                () -> release() + settings,
                workspaceIds -> drifts.detect(workspaceIds));
    }

    @Bean
    WorkspaceJob graphRefresh(Graphs graphs) {
        return new WorkspaceJob(
                "graph-refresh",
                Set.of(Subject.TERMS),
                WorkspaceJobs::release,
                workspaceIds -> graphs.refresh(workspaceIds));
    }

    @Bean
    WorkspaceJob syncBack(SyncBack syncBack, Outbox.Wire wire) {
        return new WorkspaceJob(
                "sync-back",
                Set.of(),
                () -> "",
                workspaceIds -> syncBack.check(workspaceIds, wire));
    }

    @Bean
    WorkspaceJob goldenRecordRefresh(GoldenRecords records, Home home) {
        return new WorkspaceJob(
                "golden-record-refresh",
                EnumSet.allOf(Subject.class),
                () -> release() + dictionary(home),
                workspaceIds -> workspaceIds.forEach(records::refresh));
    }

    /// As it stands now: an edited dictionary gives other records.
    private static String dictionary(Home home) {
        Path file = home.mappings().resolve("terms.yaml");
        try {
            return ContentHash.of(file).hex();
        } catch (IOException e) {
            throw new Refusal.Unreadable(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /// Another release may see what this one does not.
    private static String release() {
        return Optional.ofNullable(WorkspaceJobs.class.getPackage().getImplementationVersion())
                        .orElse("")
                + " ";
    }
}
