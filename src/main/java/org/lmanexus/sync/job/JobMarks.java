package org.lmanexus.sync.job;

import org.lmanexus.sync.job.work.WorkspaceJob;
import org.lmanexus.workspace.WorkspaceRevisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Remembers what each job had before it when it last worked on a workspace. A mark is taken before
/// the work and written after it: a workspace that changes meanwhile is worked on again, and so is
/// one whose mark a dead process could not write any more.
@Repository
class JobMarks {

    private static final String DONE =
            """
            select m.workspace_id
              from job_marks m
              join unnest(cast(:ids as text[]), cast(:marks as text[])) as now (id, mark)
                on now.id = m.workspace_id
             where m.job = :job
               and case when :everywhere then m.run = :run else m.mark = now.mark end
            """;

    private static final String PUT =
            """
            insert into job_marks (job, workspace_id, mark, run)
            select :job, id, mark, :run
              from unnest(cast(:ids as text[]), cast(:marks as text[])) as done (id, mark)
             cross join lateral (select from workspaces w where w.id = done.id limit 1) there
             order by id
            on conflict (job, workspace_id) do update set mark = excluded.mark, run = excluded.run
            """;

    private final JdbcClient jdbc;
    private final WorkspaceRevisions revisions;

    JobMarks(JdbcClient jdbc, WorkspaceRevisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /// The workspaces that a run has to work on, in the order of their ids.
    List<String> pending(WorkspaceJob job, JobRun run) {
        return pending(job, run, revisions.all(job.watched()));
    }

    /// Those of a range that are left to do.
    List<String> pending(WorkspaceJob job, JobRun run, Collection<String> range) {
        return pending(job, run, revisions.of(range, job.watched()));
    }

    /// What a job has before it now, by workspace.
    Map<String, String> of(WorkspaceJob job, Collection<String> workspaceIds) {
        Map<String, String> marks = revisions.of(workspaceIds, job.watched());
        String basis = job.basis().get();
        marks.replaceAll((id, state) -> basis + state);
        return marks;
    }

    void put(WorkspaceJob job, JobRun run, Map<String, String> marks) {
        jdbc.sql(PUT)
                .param("job", job.name())
                .param("run", run.id())
                .param("ids", marks.keySet().toArray(String[]::new))
                .param("marks", marks.values().toArray(String[]::new))
                .update();
    }

    private List<String> pending(WorkspaceJob job, JobRun run, Map<String, String> states) {
        String basis = job.basis().get();
        Set<String> done =
                jdbc.sql(DONE)
                        .param("job", job.name())
                        .param("run", run.id())
                        .param("everywhere", run.everywhere() || job.everywhere())
                        .param("ids", states.keySet().toArray(String[]::new))
                        .param(
                                "marks",
                                states.values().stream()
                                        .map(state -> basis + state)
                                        .toArray(String[]::new))
                        .query(String.class)
                        .set();
        return states.keySet().stream().filter(id -> !done.contains(id)).toList();
    }
}
