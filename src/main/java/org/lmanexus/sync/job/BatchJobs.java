package org.lmanexus.sync.job;

import org.lmanexus.kernel.Home;
import org.lmanexus.workspace.Workspaces;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.integration.config.annotation.EnableBatchIntegration;
import org.springframework.batch.integration.partition.RemotePartitioningManagerStepBuilderFactory;
import org.springframework.batch.integration.partition.RemotePartitioningWorkerStepBuilderFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.channel.PostgresSubscribableChannel;

import java.util.List;

/// Builds one Batch job for each job file: a manager step that cuts the workspaces into ranges, and
/// the worker step that any node runs for a range.
@Configuration(proxyBeanMethods = false)
@EnableBatchIntegration
class BatchJobs {

    private static final String WORKER = "workspaceRange";
    private static final int CHUNK = 20;
    private static final int RANGES = 8;
    private static final long POLL_MILLIS = 250;

    @Bean
    List<JobFile> jobFiles(Home home) {
        return JobFile.readAll(home.jobs());
    }

    @Bean
    JobCatalogue jobCatalogue(
            List<JobFile> jobFiles,
            List<WorkspaceJob> works,
            Workspaces workspaces,
            RemotePartitioningManagerStepBuilderFactory managers,
            PostgresSubscribableChannel ranges,
            JobRepository repository) {
        return new JobCatalogue(
                jobFiles,
                works,
                work -> {
                    Step manager =
                            managers.get(work.name() + "-ranges")
                                    .partitioner(WORKER, WorkspaceRange.partitioner(workspaces))
                                    .gridSize(RANGES)
                                    .outputChannel(ranges)
                                    .pollInterval(POLL_MILLIS)
                                    .build();
                    return new JobBuilder(work.name(), repository).start(manager).build();
                });
    }

    /// Each workspace has a transaction of its own, opened by the work itself; so the step's own
    /// transaction manager is Batch's one without resources.
    @Bean(WORKER)
    Step workspaceRange(
            RemotePartitioningWorkerStepBuilderFactory workers,
            PostgresSubscribableChannel ranges,
            ItemStreamReader<String> workspaceReader,
            ItemProcessor<String, String> workspaceProcessor) {
        SkippedWorkspaces skipped = new SkippedWorkspaces();
        return workers.get(WORKER)
                .inputChannel(ranges)
                .<String, String>chunk(CHUNK)
                .reader(workspaceReader)
                .processor(workspaceProcessor)
                .writer(done -> {})
                .faultTolerant()
                .skipPolicy(SkippedWorkspaces::maySkip)
                .listener((Object) skipped)
                .build();
    }

    @Bean
    @StepScope
    ItemStreamReader<String> workspaceReader(
            Workspaces workspaces,
            @Value("#{stepExecutionContext['after']}") String after,
            @Value("#{stepExecutionContext['upTo']}") String upTo,
            @Value("#{stepExecutionContext['size']}") long size) {
        return new WorkspaceReader(workspaces, new WorkspaceRange(after, upTo, size));
    }

    @Bean
    @StepScope
    ItemProcessor<String, String> workspaceProcessor(
            List<WorkspaceJob> works,
            @Value("#{stepExecution.jobExecution.jobInstance.jobName}") String job) {
        WorkspaceJob.Work work =
                works.stream()
                        .filter(candidate -> candidate.name().equals(job))
                        .findFirst()
                        .orElseThrow()
                        .work();
        return workspaceId -> {
            work.on(workspaceId);
            return workspaceId;
        };
    }
}
