package org.lmanexus.cli.administration;

import org.lmanexus.audit.AuditChain;
import org.lmanexus.cli.engine.Engine;

import java.io.PrintWriter;

/// Whether the trail holds, and where it does not, on the terminal.
final class TrailVerdict {

    private TrailVerdict() {}

    /// @return the exit code: 1 when it does not hold
    static int print(Engine engine, PrintWriter out) {
        AuditChain.Verdict verdict = engine.get(AuditChain.class).verify();
        out.printf(
                "%d events in %d chains: %s%n",
                verdict.events(), verdict.chains(), verdict.intact() ? "intact" : "broken");
        verdict.breaks().forEach(found -> print(found, out));
        out.flush();
        return verdict.intact() ? 0 : 1;
    }

    private static void print(AuditChain.Break found, PrintWriter out) {
        out.printf(
                "  %s at event %d: %s%n",
                found.chain().isEmpty() ? "events of no workspace" : "workspace " + found.chain(),
                found.seq(),
                found.what());
    }
}
