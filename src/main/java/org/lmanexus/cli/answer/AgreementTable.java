package org.lmanexus.cli.answer;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.Variable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/// The clauses of an agreement, each with its values below it, for a person.
final class AgreementTable implements Answer<Agreement> {

    private static final String CLAUSE = "%-12s %-11s %s%n";
    private static final String VALUE = "%12s %-12s %-22s %s%n";

    @Override
    public void write(Path file, Agreement agreement, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(
                "%s: %d clauses, %d variables, %d covenants, %d defined terms, %d references%n"
                        .formatted(
                                file,
                                agreement.clauses().size(),
                                agreement.variables().size(),
                                agreement.covenants().size(),
                                agreement.terms().size(),
                                agreement.references().size()));
        for (Clause clause : agreement.clauses()) {
            String label = Objects.requireNonNullElse(clause.label(), "");
            text.append(CLAUSE.formatted(label, clause.type().code(), cut(clause.title(), 90)));
            agreement.variables().stream()
                    .filter(variable -> variable.clause() == clause.order())
                    .map(AgreementTable::row)
                    .forEach(text::append);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeRefused(Path file, String reason, OutputStream out) throws IOException {
        out.write((reason + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
    }

    private static String row(Variable variable) {
        String unit = variable.unit() == null ? "" : " " + variable.unit();
        return VALUE.formatted(
                "",
                variable.kind().code(),
                cut(variable.value() + unit, 22),
                cut(variable.label(), 80));
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
