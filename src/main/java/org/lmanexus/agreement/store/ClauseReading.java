package org.lmanexus.agreement.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentType;
import org.lmanexus.document.View;
import org.lmanexus.kernel.ContentHash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads one new clause as the reader of agreements would in its place.
final class ClauseReading {

    private ClauseReading() {}

    /// @param order its place in the agreement
    /// @param taken the labels of variables that are in use, in lower case
    static Agreement read(int order, NewClauses.Draft draft, Set<String> taken) {
        Agreement read = AgreementReader.standard().read(document(draft), View.ACCEPTED);
        Agreement.Clause clause =
                read.clauses().isEmpty()
                        ? clause(order, draft, ClauseType.GENERAL, false)
                        : clause(
                                order,
                                draft,
                                read.clauses().getFirst().type(),
                                read.clauses().getFirst().sensitive());
        return new Agreement(
                List.of(clause),
                variables(order, draft, read, taken),
                read.covenants().stream()
                        .map(
                                one ->
                                        new Agreement.Covenant(
                                                order,
                                                one.name(),
                                                one.testFrequency(),
                                                one.threshold(),
                                                one.calculationBasis()))
                        .toList(),
                List.of(),
                List.of());
    }

    private static Agreement.Clause clause(
            int order, NewClauses.Draft draft, ClauseType type, boolean sensitive) {
        return new Agreement.Clause(
                null, order, draft.label(), draft.title(), type, sensitive, draft.body(), null);
    }

    /// The reader's body can differ from ours by a heading or a number: places are found anew.
    private static List<Agreement.Variable> variables(
            int order, NewClauses.Draft draft, Agreement read, Set<String> taken) {
        Map<String, Integer> next = new HashMap<>();
        List<Agreement.Variable> variables = new ArrayList<>();
        for (Agreement.Variable one : read.variables()) {
            int start = draft.body().indexOf(one.text(), next.getOrDefault(one.text(), 0));
            if (start >= 0) {
                int end = start + one.text().length();
                next.put(one.text(), end);
                variables.add(
                        new Agreement.Variable(
                                null,
                                order,
                                free(one.label(), draft, taken),
                                one.type(),
                                one.kind(),
                                one.value(),
                                one.unit(),
                                one.text(),
                                start,
                                end));
            }
        }
        return variables;
    }

    private static String free(String label, NewClauses.Draft draft, Set<String> taken) {
        String candidate = label;
        for (int number = 2; !taken.add(candidate.toLowerCase(java.util.Locale.ROOT)); number++) {
            candidate =
                    number == 2 && draft.label() != null
                            ? "%s (%s)".formatted(label, draft.label())
                            : "%s (%d)".formatted(label, number);
        }
        return candidate;
    }

    private static Document document(NewClauses.Draft draft) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(block(0, Block.Kind.HEADING, draft.label(), draft.title()));
        for (String line : draft.body().split("\n")) {
            Block.Kind kind = line.contains("\t") ? Block.Kind.ROW : Block.Kind.PARAGRAPH;
            blocks.add(block(blocks.size(), kind, null, line));
        }
        return new Document(
                draft.title(),
                DocumentType.DOCX,
                ContentHash.ofText(draft.body()),
                null,
                blocks,
                List.of(),
                List.of(),
                List.of());
    }

    private static Block block(int index, Block.Kind kind, @Nullable String label, String text) {
        return new Block(
                index,
                kind,
                label,
                label,
                kind == Block.Kind.HEADING ? 0 : null,
                null,
                text,
                text,
                null,
                kind == Block.Kind.ROW ? 0 : null,
                false);
    }
}
