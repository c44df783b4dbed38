package org.lmanexus.drift.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftSettings;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.drift.Foreseen;
import org.lmanexus.drift.severity.SeverityRule;
import org.lmanexus.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Drift as the database keeps it.
@Service
class StoredDrifts implements Drifts {

    private final DriftDetection detection;
    private final DriftResolution resolution;
    private final DriftRows rows;
    private final TermEditor terms;
    private final Foresight foresight;

    StoredDrifts(
            DriftDetection detection,
            DriftResolution resolution,
            DriftRows rows,
            TermEditor terms,
            Foresight foresight) {
        this.detection = detection;
        this.resolution = resolution;
        this.rows = rows;
        this.terms = terms;
        this.foresight = foresight;
    }

    @Override
    public Optional<Foreseen> foresee(String variableId, String value, @Nullable String unit) {
        return foresight.of(variableId, value, unit);
    }

    @Override
    @Transactional
    public Detected detect(String workspaceId) {
        terms.hold(workspaceId);
        return only(detection.detect(List.of(workspaceId)));
    }

    @Override
    @Transactional
    public void detect(Collection<String> workspaceIds) {
        terms.hold(workspaceIds);
        detection.detect(workspaceIds);
    }

    @Override
    @Transactional
    public Detected detect(String workspaceId, Map<String, ?> parameters) {
        terms.hold(workspaceId);
        List<SeverityRule> by = SeverityRule.inOrder(DriftSettings.of(parameters));
        return only(detection.detect(List.of(workspaceId), by));
    }

    private static Detected only(Map<String, Detected> detected) {
        return detected.values().iterator().next();
    }

    @Override
    public List<DriftItem> items(String workspaceId) {
        return rows.ofWorkspace(workspaceId);
    }

    @Override
    public List<DriftItem> unresolved(String workspaceId) {
        return rows.unresolved(workspaceId);
    }

    @Override
    public DriftItem get(String driftId) {
        return rows.get(driftId);
    }

    @Override
    public int unresolvedHigh(String workspaceId) {
        return unresolvedHigh(List.of(workspaceId)).getOrDefault(workspaceId, 0);
    }

    @Override
    public Map<String, Integer> unresolvedHigh(Collection<String> workspaceIds) {
        return rows.countHigh(workspaceIds);
    }

    @Override
    public Map<String, Drifting> drifting(Collection<String> workspaceIds) {
        return rows.drifting(workspaceIds);
    }

    @Override
    @Transactional
    public DriftItem override(
            SeenDrift item, String reason, @Nullable String category, Actor actor) {
        return resolution.override(item, new Resolution(reason, category, actor));
    }

    @Override
    @Transactional
    public DriftItem revert(SeenDrift item, String reason, @Nullable String category, Actor actor) {
        return resolution.revert(item, new Resolution(reason, category, actor));
    }

    @Override
    @Transactional
    public DriftItem approve(
            SeenDrift item, String reason, @Nullable String category, Actor actor) {
        return resolution.approve(item, new Resolution(reason, category, actor));
    }
}
