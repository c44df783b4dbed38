package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements.BaselineSource;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.goldenrecord.CovenantReport;
import org.lmanexus.workspace.Workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// All that a deal is read from, in the agreement's order.
public final class DealText {

    /// A second value of one name carries a number.
    private static final Pattern COUNTED = Pattern.compile("\\s*\\(\\d+\\)$");

    private static final Pattern OPENING =
            Pattern.compile(
                    "\\s*[\"“„]\\s*([^\"“”\\n"
                            + "]{1,100}?)\\s*[\"”]|\\s*(\\p{Lu}[^\\t\\n"
                            + "\"“”]{0,99}?)\\s*\\t\\s*(?:means?|shall mean|has)\\b");

    private static final Pattern OF_MARGIN =
            Pattern.compile(
                    "(?i)(?:,? per annum)?,? of (?:the |that |its )?(?:\\w+ ){0,3}margin\\b");

    private final Workspace workspace;
    private final Map<String, StandingClause> clauses = new LinkedHashMap<>();
    private final List<StandingVariable> variables;
    private final List<StandingCovenant> covenants;
    private final List<CovenantReport> reports;
    private final @Nullable BaselineSource document;

    /// @param document the approved file; null where it is not known
    public DealText(
            Workspace workspace,
            List<StandingClause> clauses,
            List<StandingVariable> variables,
            List<StandingCovenant> covenants,
            List<CovenantReport> reports,
            @Nullable BaselineSource document) {
        this.workspace = workspace;
        clauses.stream()
                .sorted(Comparator.comparing(StandingClause::order))
                .forEach(clause -> this.clauses.put(clause.id(), clause));
        this.variables =
                variables.stream()
                        .filter(variable -> this.clauses.containsKey(variable.clauseId()))
                        .sorted(
                                Comparator.comparing((StandingVariable v) -> order(v.clauseId()))
                                        .thenComparing(DealText::start)
                                        .thenComparing(StandingVariable::label)
                                        .thenComparing(StandingVariable::id))
                        .toList();
        this.covenants =
                covenants.stream()
                        .filter(covenant -> this.clauses.containsKey(covenant.clauseId()))
                        .sorted(
                                Comparator.comparing((StandingCovenant c) -> order(c.clauseId()))
                                        .thenComparing(StandingCovenant::name)
                                        .thenComparing(StandingCovenant::id))
                        .toList();
        this.reports = List.copyOf(reports);
        this.document = document;
    }

    Workspace workspace() {
        return workspace;
    }

    List<StandingClause> clauses() {
        return List.copyOf(clauses.values());
    }

    List<StandingVariable> variables() {
        return variables;
    }

    List<StandingVariable> variables(String clauseId) {
        return variables.stream().filter(v -> v.clauseId().equals(clauseId)).toList();
    }

    List<StandingCovenant> covenants() {
        return covenants;
    }

    /// What downstream systems say of a covenant's tests, by their dates.
    List<CovenantReport> reports(String covenantId) {
        return reports.stream().filter(one -> one.covenantId().equals(covenantId)).toList();
    }

    @Nullable String documentName() {
        return document == null ? null : document.fileName();
    }

    @Nullable String documentSha256() {
        return document == null ? null : document.sha256();
    }

    StandingClause clause(String id) {
        return Objects.requireNonNull(clauses.get(id), () -> "no clause " + id);
    }

    /// The words of its line up to the value; empty where its place is not known.
    String before(StandingVariable variable) {
        String body = clause(variable.clauseId()).body();
        int at = Math.min(start(variable), body.length());
        return variable.start() == null ? "" : body.substring(lineStart(body, at), at);
    }

    /// Whether the words behind it make it a share of the margin: `35 per cent. of the applicable
    /// Margin`.
    boolean isShareOfMargin(StandingVariable variable) {
        String body = clause(variable.clauseId()).body();
        Integer end = variable.end();
        return end != null
                && end <= body.length()
                && OF_MARGIN.matcher(body).region(end, body.length()).lookingAt();
    }

    /// What it may be called: its label, and the term that the definition around it defines.
    List<String> names(StandingVariable variable) {
        List<String> names = new ArrayList<>();
        names.add(COUNTED.matcher(variable.label()).replaceFirst(""));
        String body = clause(variable.clauseId()).body();
        for (int at = Math.min(start(variable), body.length()); variable.start() != null; ) {
            int line = lineStart(body, at);
            Matcher opening = OPENING.matcher(body).region(line, body.length());
            if (opening.lookingAt()) {
                names.add(opening.group(1) == null ? opening.group(2) : opening.group(1));
            }
            if (line == 0 || names.size() > 1) {
                break;
            }
            at = line - 1;
        }
        return names;
    }

    /// Whether it stands in a row of a table.
    boolean inRow(StandingVariable variable) {
        String body = clause(variable.clauseId()).body();
        int at = Math.min(start(variable), body.length());
        int feed = body.indexOf('\n', at);
        String line = body.substring(lineStart(body, at), feed < 0 ? body.length() : feed);
        return variable.start() != null && line.indexOf('\t') >= 0;
    }

    /// Whether it heads a row: a condition, or what the row is about.
    boolean headsRow(StandingVariable variable) {
        return inRow(variable) && before(variable).indexOf('\t') < 0;
    }

    /// Whether it stands in the paragraph that sets the covenant, or in the rows right under that.
    boolean isUnder(StandingCovenant covenant, StandingVariable variable) {
        String body = clause(covenant.clauseId()).body();
        int name = body.toLowerCase(Locale.ROOT).indexOf(covenant.name().toLowerCase(Locale.ROOT));
        int at = start(variable);
        if (name < 0 || at < name) {
            return false;
        }
        int end = lineEnd(body, name);
        while (end < body.length()
                && body.substring(end + 1, lineEnd(body, end + 1)).contains("\t")) {
            end = lineEnd(body, end + 1);
        }
        return at < end;
    }

    /// The paragraph that sets the covenant; empty where its name stands in none.
    String paragraph(StandingCovenant covenant) {
        String body = clause(covenant.clauseId()).body();
        int name = body.toLowerCase(Locale.ROOT).indexOf(covenant.name().toLowerCase(Locale.ROOT));
        return name < 0 ? "" : body.substring(lineStart(body, name), lineEnd(body, name));
    }

    /// The line that defines a term, however it is capitalised.
    Optional<String> definition(String term) {
        return clauses.values().stream()
                .flatMap(clause -> clause.body().lines())
                .filter(line -> term.equalsIgnoreCase(opened(line)))
                .findFirst();
    }

    private static @Nullable String opened(String line) {
        Matcher opening = OPENING.matcher(line);
        if (!opening.lookingAt()) {
            return null;
        }
        return opening.group(1) == null ? opening.group(2) : opening.group(1);
    }

    /// What the row or the sentence says of it: the row's first cell, else its label.
    String step(StandingVariable variable) {
        String before = before(variable);
        int tab = before.indexOf('\t');
        return tab > 0 ? before.substring(0, tab).strip() : variable.label();
    }

    private int order(String clauseId) {
        return clause(clauseId).order();
    }

    private static int lineEnd(String body, int at) {
        int feed = body.indexOf('\n', at);
        return feed < 0 ? body.length() : feed;
    }

    private static int lineStart(String body, int at) {
        return body.lastIndexOf('\n', at - 1) + 1;
    }

    private static int start(StandingVariable variable) {
        return Objects.requireNonNullElse(variable.start(), 0);
    }
}
