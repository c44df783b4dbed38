package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Visits events in the order of their chains and notes where one does not follow from the one
/// before. Pure.
final class ChainWalk {

    private final Map<String, Head> heads;
    private final Map<String, AuditChain.Break> breaks = new LinkedHashMap<>();
    private final Map<String, Head> reached = new LinkedHashMap<>();
    private long events;

    ChainWalk(Map<String, Head> heads) {
        this.heads = heads;
    }

    void visit(AuditEvent event) {
        events++;
        Head last = reached.getOrDefault(event.chain(), Head.start(event.chain()));
        String wrong = wrong(event, last);
        if (wrong != null) {
            breakAt(event.chain(), event.seq(), wrong);
        }
        reached.put(event.chain(), new Head(event.chain(), event.seq(), event.hash()));
    }

    private static @Nullable String wrong(AuditEvent event, Head last) {
        if (event.seq() != last.seq() + 1) {
            return "event %d follows event %d: rows between them are missing"
                    .formatted(event.seq(), last.seq());
        }
        if (!event.prevHash().equals(last.hash())) {
            return "event %s does not follow from the one before it".formatted(event.id());
        }
        if (!event.hash().equals(ChainHash.of(event))) {
            return "event %s was changed after it was written".formatted(event.id());
        }
        if (event.workspaceId() != null && !event.workspaceId().equals(event.chain())) {
            return "event %s was moved to another workspace".formatted(event.id());
        }
        return null;
    }

    AuditChain.Verdict verdict() {
        for (Head head : heads.values()) {
            Head last = reached.getOrDefault(head.chain(), Head.start(head.chain()));
            if (!last.equals(head)) {
                breakAt(
                        head.chain(),
                        last.seq(),
                        "it ends with event %d but %d were written"
                                .formatted(last.seq(), head.seq()));
            }
        }
        for (Head last : reached.values()) {
            if (!heads.containsKey(last.chain())) {
                breakAt(last.chain(), last.seq(), "nothing says where it ends");
            }
        }
        return new AuditChain.Verdict(events, reached.size(), List.copyOf(breaks.values()));
    }

    private void breakAt(String chain, long seq, String what) {
        breaks.putIfAbsent(chain, new AuditChain.Break(chain, seq, what));
    }

    /// How far a chain goes.
    record Head(String chain, long seq, String hash) {

        static Head start(String chain) {
            return new Head(chain, 0, ChainHash.GENESIS);
        }
    }
}
