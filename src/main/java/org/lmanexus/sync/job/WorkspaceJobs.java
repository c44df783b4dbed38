package org.lmanexus.sync.job;

import org.lmanexus.drift.Drifts;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.graph.Graphs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The work behind each job file. A new job is one more bean here and its file.
@Configuration(proxyBeanMethods = false)
class WorkspaceJobs {

    @Bean
    WorkspaceJob driftDetection(Drifts drifts) {
        return new WorkspaceJob("drift-detection", drifts::detect);
    }

    @Bean
    WorkspaceJob graphRefresh(Graphs graphs) {
        return new WorkspaceJob("graph-refresh", graphs::refresh);
    }

    @Bean
    WorkspaceJob goldenRecordRefresh(GoldenRecords records) {
        return new WorkspaceJob("golden-record-refresh", records::refresh);
    }
}
