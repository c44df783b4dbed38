package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.TermValue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an agreement in the plainest way, so that these tests stand on nothing but the engine:
/// each heading opens a clause, and dollars, days, ratios and per cent are its variables.
final class PlainReading implements AgreementReader {

    private static final Pattern VALUE =
            Pattern.compile(
                    "\\$(?<money>[\\d,]+)|(?<rate>\\d+\\.\\d+)%|(?<ratio>\\d\\.\\d\\d):1"
                            + "|(?:\\w+ )?\\(?(?<days>\\d+)\\)? days");

    static List<TermMention> values(String text) {
        List<TermMention> found = new ArrayList<>();
        Matcher value = VALUE.matcher(text);
        while (value.find()) {
            found.add(new TermMention(value(value), value.group(), value.start(), value.end()));
        }
        return found;
    }

    @Override
    public Agreement read(Document document, View view) {
        List<Agreement.Clause> clauses = new ArrayList<>();
        for (Block block : document.blocks()) {
            String text = block.text(view);
            if (text == null || text.isBlank()) {
                continue;
            }
            if (block.kind() == Block.Kind.HEADING) {
                clauses.add(clause(clauses.size() + 1, block.label(view), text, ""));
            } else if (!clauses.isEmpty()) {
                Agreement.Clause last = clauses.removeLast();
                String label = block.label(view) == null ? "" : block.label(view) + " ";
                String body = last.body().isEmpty() ? "" : last.body() + "\n";
                clauses.add(clause(last.order(), last.label(), last.title(), body + label + text));
            }
        }
        List<Agreement.Variable> variables =
                clauses.stream().flatMap(c -> variables(c).stream()).toList();
        return new Agreement(clauses, variables, List.of(), List.of(), List.of());
    }

    private static Agreement.Clause clause(
            int order, @Nullable String label, String title, String body) {
        return new Agreement.Clause(
                null, order, label, title, ClauseType.GENERAL, false, body, null);
    }

    private static List<Agreement.Variable> variables(Agreement.Clause clause) {
        List<Agreement.Variable> variables = new ArrayList<>();
        for (TermMention mention : values(clause.body())) {
            variables.add(
                    new Agreement.Variable(
                            null,
                            clause.order(),
                            clause.title() + " " + (variables.size() + 1),
                            VariableType.FINANCIAL,
                            mention.value().kind(),
                            mention.value().canonical(),
                            mention.value().unit(),
                            mention.text(),
                            mention.start(),
                            mention.end()));
        }
        return variables;
    }

    private static TermValue value(Matcher value) {
        if (value.group("money") != null) {
            return new TermValue(TermKind.MONEY, value.group("money").replace(",", ""), "USD");
        }
        if (value.group("rate") != null) {
            return new TermValue(TermKind.PERCENTAGE, value.group("rate"), "%");
        }
        if (value.group("ratio") != null) {
            return new TermValue(TermKind.RATIO, value.group("ratio"), "x");
        }
        return new TermValue(TermKind.PERIOD, "P" + value.group("days") + "D", null);
    }
}
