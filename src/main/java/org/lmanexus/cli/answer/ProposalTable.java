package org.lmanexus.cli.answer;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.Proposal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/// What a person wants to see of a comparison first: one line a proposal, the surest word last.
final class ProposalTable {

    private static final int WIDTH = 64;
    private static final String ROW = "%4s  %-7s %-15s %-8s %-28s %-64s %s%n";

    private ProposalTable() {}

    static void write(Compared compared, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(
                ROW.formatted("ID", "SURE", "KIND", "CLAUSE", "TITLE", "WHAT", "BY")
                        .stripTrailing());
        text.append(System.lineSeparator());
        for (Proposal proposal : compared.proposals()) {
            text.append(row(compared, proposal).stripTrailing()).append(System.lineSeparator());
        }
        text.append(
                compared.summary().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().code())
                        .collect(Collectors.joining(", ", "", System.lineSeparator())));
        compared.document()
                .warnings()
                .forEach(warning -> text.append("! ").append(warning).append('\n'));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String row(Compared compared, Proposal proposal) {
        Integer order = proposal.clause();
        String label = "";
        String title = "";
        if (order != null) {
            Agreement.Clause clause = compared.clause(order);
            label = Objects.requireNonNullElse(clause.label(), "");
            title = clause.title();
        } else if (proposal.newClause() != null) {
            label = Objects.requireNonNullElse(proposal.newClause().label(), "");
            title = proposal.newClause().title();
        }
        return ROW.formatted(
                proposal.id(),
                proposal.confidence(),
                proposal.kind().code(),
                cut(label, 8),
                cut(title, 28),
                what(proposal),
                Objects.requireNonNullElse(proposal.author(), ""));
    }

    private static String what(Proposal proposal) {
        Proposal.ValueChange change = proposal.variable();
        if (change == null) {
            return cut(proposal.snippet(), WIDTH);
        }
        return cut(change.label() + ": " + change.beforeText() + " → " + change.afterText(), WIDTH);
    }

    private static String cut(String text, int width) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }
}
