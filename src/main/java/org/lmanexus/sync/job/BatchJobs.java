package org.lmanexus.sync.job;

import org.lmanexus.kernel.Home;
import org.lmanexus.sync.channel.Ranges;
import org.lmanexus.sync.job.work.WorkspaceJob;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds one Batch job for each job file: a manager step that cuts the workspaces into ranges, and
/// the worker step that any node runs for a range.
@Configuration(proxyBeanMethods = false)
class BatchJobs {

    private static final int CHUNK = 25;

    @Bean
    List<JobFile> jobFiles(Home home) {
        return JobFile.readAll(home.jobs());
    }

    @Bean
    JobCatalogue jobCatalogue(
            List<JobFile> jobFiles,
            List<WorkspaceJob> works,
            Partitioner workspacePartitioner,
            PartitionHandler ranges,
            JobRepository repository) {
        return new JobCatalogue(
                jobFiles,
                works,
                work -> {
                    Step manager =
                            new StepBuilder(work.name() + "-ranges", repository)
                                    .partitioner(Ranges.STEP, workspacePartitioner)
                                    .partitionHandler(ranges)
                                    .build();
                    return new JobBuilder(work.name(), repository).start(manager).build();
                });
    }

    @Bean
    @StepScope
    Partitioner workspacePartitioner(
            RangeWork work, @Value("#{stepExecution.jobExecution}") JobExecution execution) {
        return gridSize -> {
            Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
            WorkspaceRange.cut(work.pending(execution), JobRun.of(execution).ranges())
                    .forEach((name, range) -> contexts.put(name, range.toContext()));
            return contexts;
        };
    }

    /// The workspaces of a chunk share a transaction, opened by the work itself; so the step's own
    /// transaction manager is Batch's one without resources. Where the work on a chunk fails, each
    /// of its workspaces is worked on alone.
    @Bean(Ranges.STEP)
    Step workspaceRange(
            JobRepository repository,
            ItemStreamReader<String> workspaceReader,
            ItemWriter<String> workspaceWriter) {
        return new StepBuilder(Ranges.STEP, repository)
                .<String, String>chunk(CHUNK)
                .reader(workspaceReader)
                .writer(workspaceWriter)
                .faultTolerant()
                .skipPolicy(SkippedWorkspaces::maySkip)
                .skipListener(new SkippedWorkspaces())
                .build();
    }

    @Bean
    @StepScope
    ItemStreamReader<String> workspaceReader(
            RangeWork work,
            @Value("#{stepExecution.jobExecution}") JobExecution execution,
            @Value("#{stepExecution.executionContext}") ExecutionContext context) {
        return work.reader(execution, WorkspaceRange.of(context));
    }

    @Bean
    @StepScope
    ItemWriter<String> workspaceWriter(
            RangeWork work, @Value("#{stepExecution.jobExecution}") JobExecution execution) {
        return work.writer(execution);
    }
}
