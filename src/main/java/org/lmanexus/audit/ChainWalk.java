package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.audit.CopiedEvent.Column;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Visits events in the order of their chains and notes where one does not follow from the one
/// before. Pure.
final class ChainWalk {

    private static final byte[] GENESIS = ChainHash.GENESIS.getBytes(StandardCharsets.US_ASCII);

    private final Map<String, Head> heads;
    private final Map<String, AuditChain.Break> breaks = new LinkedHashMap<>();
    private final Map<String, Head> reached = new LinkedHashMap<>();
    private final ChainHash hash = new ChainHash();
    private @Nullable CopiedEvent last;
    private long events;

    ChainWalk(Map<String, Head> heads) {
        this.heads = heads;
    }

    void visit(CopiedEvent event) {
        events++;
        if (last != null && !event.same(Column.CHAIN, last, Column.CHAIN)) {
            reach(last);
            last = null;
        }
        String wrong = wrong(event, last);
        if (wrong != null) {
            breakAt(event.text(Column.CHAIN), event.number(Column.SEQ), wrong);
        }
        last = event;
    }

    private @Nullable String wrong(CopiedEvent event, @Nullable CopiedEvent before) {
        long seq = event.number(Column.SEQ);
        long lastSeq = before == null ? 0 : before.number(Column.SEQ);
        if (seq != lastSeq + 1) {
            return "event %d follows event %d: rows between them are missing"
                    .formatted(seq, lastSeq);
        }
        boolean follows =
                before == null
                        ? event.holds(Column.PREV_HASH, GENESIS)
                        : event.same(Column.PREV_HASH, before, Column.HASH);
        if (!follows) {
            return "event %s does not follow from the one before it".formatted(id(event));
        }
        if (!event.holds(Column.HASH, hash.of(event))) {
            return "event %s was changed after it was written".formatted(id(event));
        }
        if (!event.isNull(Column.WORKSPACE_ID)
                && !event.same(Column.WORKSPACE_ID, event, Column.CHAIN)) {
            return "event %s was moved to another workspace".formatted(id(event));
        }
        return null;
    }

    private static String id(CopiedEvent event) {
        return event.text(Column.ID);
    }

    private void reach(CopiedEvent event) {
        String chain = event.text(Column.CHAIN);
        reached.put(chain, new Head(chain, event.number(Column.SEQ), event.text(Column.HASH)));
    }

    AuditChain.Verdict verdict() {
        if (last != null) {
            reach(last);
        }
        for (Head head : heads.values()) {
            Head end = reached.getOrDefault(head.chain(), Head.start(head.chain()));
            if (!end.equals(head)) {
                breakAt(
                        head.chain(),
                        end.seq(),
                        "it ends with event %d but %d were written"
                                .formatted(end.seq(), head.seq()));
            }
        }
        for (Head end : reached.values()) {
            if (!heads.containsKey(end.chain())) {
                breakAt(end.chain(), end.seq(), "nothing says where it ends");
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
