package org.lmanexus.sync.job;

import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs.Declared;
import org.lmanexus.sync.job.work.WorkspaceJob;
import org.springframework.batch.core.job.Job;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The job files, each with the Batch job that it declares.
final class JobCatalogue {

    private final Map<String, Entry> entries = new TreeMap<>();

    /// @throws Refusal.Invalid when a file declares a job that the product does not have, or one
    /// that
    ///     runs after a job that is declared nowhere
    JobCatalogue(List<JobFile> files, List<WorkspaceJob> works, Function<WorkspaceJob, Job> build) {
        for (JobFile file : files) {
            String name = file.job().name();
            WorkspaceJob work =
                    works.stream()
                            .filter(candidate -> candidate.name().equals(name))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new Refusal.Invalid(
                                                    name
                                                            + ".job.yaml: the product has no job of"
                                                            + " that name; it has "
                                                            + works.stream()
                                                                    .map(WorkspaceJob::name)
                                                                    .sorted()
                                                                    .toList()));
            entries.put(name, new Entry(file, build.apply(work)));
        }
        inOrder();
    }

    List<JobFile> files() {
        return entries.values().stream().map(Entry::file).toList();
    }

    /// The names of all jobs, each behind those that it comes after.
    List<String> inOrder() {
        Set<String> names = new LinkedHashSet<>();
        entries.values().forEach(entry -> add(entry, names, new HashSet<>()));
        return List.copyOf(names);
    }

    private void add(Entry entry, Set<String> names, Set<String> above) {
        Declared job = entry.file().job();
        if (!above.add(job.name())) {
            throw new Refusal.Invalid(
                    job.name() + ".job.yaml: it comes after itself, by way of " + above);
        }
        job.after().forEach(before -> add(entry(before), names, above));
        above.remove(job.name());
        names.add(job.name());
    }

    /// @throws Refusal.NotFound when no file declares it
    Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new Refusal.NotFound(
                    "no job \"" + name + "\" is declared in jobs/; there are " + entries.keySet());
        }
        return entry;
    }

    record Entry(JobFile file, Job job) {}
}
