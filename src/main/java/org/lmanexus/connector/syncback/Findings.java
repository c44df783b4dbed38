package org.lmanexus.connector.syncback;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.SyncBack.Check;
import org.lmanexus.connector.SyncBack.Difference;
import org.lmanexus.connector.SyncBack.Difference.State;
import org.lmanexus.connector.SyncBack.Test;
import org.lmanexus.connector.system.Holding.TestResult;
import org.lmanexus.goldenrecord.CovenantReport;
import org.lmanexus.goldenrecord.CovenantReports;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Locale;

/// What was found in the systems, as it is kept.
@Component
class Findings {

    private final CheckRows checks;
    private final DifferenceRows differences;
    private final TestRows tests;
    private final CovenantReports reports;

    Findings(
            CheckRows checks, DifferenceRows differences, TestRows tests, CovenantReports reports) {
        this.checks = checks;
        this.differences = differences;
        this.tests = tests;
        this.reports = reports;
    }

    void unread(Delivery last, String trouble) {
        checks.keep(last, trouble);
    }

    @Transactional
    public void read(Delivery last, List<Comparison.Found> found, List<TestResult> results) {
        checks.keep(last, null);
        differences.keep(last, found);
        tests.keep(last.workspaceId(), last.system(), results);
        String system = last.system().type();
        reports.keep(
                last.workspaceId(),
                results.stream().map(result -> report(system, result)).toList());
    }

    private static CovenantReport report(String system, TestResult result) {
        return new CovenantReport(
                result.covenantId(), result.testDate(), system, result.result(), result.value());
    }

    List<Payload> delivered(Delivery last) {
        return checks.delivered(last.workspaceId(), last.system());
    }

    List<Check> checks(String workspaceId) {
        return checks.ofWorkspace(workspaceId);
    }

    List<Difference> differences(String workspaceId) {
        return differences.ofWorkspace(workspaceId);
    }

    List<Test> tests(String workspaceId) {
        return tests.ofWorkspace(workspaceId);
    }

    Difference get(String id) {
        return differences
                .find(id)
                .orElseThrow(() -> new Refusal.NotFound("there is no difference " + id));
    }

    Difference accept(Difference difference, Actor actor, String reason) {
        if (!differences.decide(difference.id(), State.ACCEPTED, actor.userId(), reason)) {
            throw new Refusal.Conflict(
                    "difference %s is %s"
                            .formatted(
                                    difference.id(),
                                    difference.state().name().toLowerCase(Locale.ROOT)));
        }
        return get(difference.id());
    }
}
