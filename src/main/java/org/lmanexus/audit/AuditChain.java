package org.lmanexus.audit;

import java.util.List;

/// Proves that nobody changed the trail.
public interface AuditChain {

    /// Computes every hash anew and compares, in constant memory.
    Verdict verify();

    /// @param breaks the first one of each broken chain
    record Verdict(long events, int chains, List<Break> breaks) {

        public Verdict {
            breaks = List.copyOf(breaks);
        }

        public boolean intact() {
            return breaks.isEmpty();
        }
    }

    /// Where a chain no longer holds.
    ///
    /// @param chain the workspace; empty for the events of none
    /// @param seq the place where it was noticed
    /// @param what one line: a row was changed, is missing, or stands where none should
    record Break(String chain, long seq, String what) {}
}
