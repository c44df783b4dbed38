package org.lmanexus.cli.redline;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Confidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The agreement as a redline, clause by clause, with each proposal beside its clause. One file: no
/// script, no picture, nothing fetched.
public final class RedlinePage {

    private final Source source;
    private final List<Proposal> proposals;
    private final Map<Integer, List<Proposal>> byClause = new HashMap<>();
    private final Html html = new Html();

    private RedlinePage(Source source, List<Proposal> proposals) {
        this.source = source;
        this.proposals = proposals;
        for (Proposal proposal : proposals) {
            int clause = proposal.clause() != null ? proposal.clause() : -1;
            int home = clause < 0 && proposal.after() != null ? proposal.after() : clause;
            byClause.computeIfAbsent(home, order -> new ArrayList<>()).add(proposal);
        }
    }

    /// What was compared.
    ///
    /// @param baseline the file's name
    /// @param markup the file's name
    public record Source(String baseline, String markup, Agreement agreement) {}

    public static void write(Source source, List<Proposal> proposals, OutputStream out)
            throws IOException {
        RedlinePage page = new RedlinePage(source, proposals);
        page.build();
        out.write(page.html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void build() throws IOException {
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<title>")
                .text(source.markup() + " against " + source.baseline())
                .raw("</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n");
        header();
        html.raw("<main>\n");
        section("Without a certain place", byClause.getOrDefault(-1, List.of()));
        section("Before the first clause", byClause.getOrDefault(0, List.of()));
        List<Agreement.Clause> unchanged = new ArrayList<>();
        for (Agreement.Clause clause : source.agreement().clauses()) {
            if (byClause.containsKey(clause.order())) {
                fold(unchanged);
                clause(clause);
            } else {
                unchanged.add(clause);
            }
        }
        fold(unchanged);
        html.raw("</main>\n</body>\n</html>\n");
    }

    private void header() {
        html.raw("<header>\n<h1>").text(source.markup()).raw("</h1>\n<p>against <b>");
        html.text(source.baseline()).raw("</b>: ");
        html.text(proposals.size() + (proposals.size() == 1 ? " proposal" : " proposals"));
        for (Confidence confidence : Confidence.values()) {
            long count = proposals.stream().filter(item -> item.confidence() == confidence).count();
            html.raw(
                    " <span class=\"sure "
                            + confidence
                            + "\">"
                            + count
                            + " "
                            + confidence
                            + "</span>");
        }
        html.raw("</p>\n</header>\n");
    }

    private void section(String title, List<Proposal> items) {
        if (!items.isEmpty()) {
            html.raw("<section>\n<div class=\"text\">").element("h2", "head", title);
            html.raw("</div>\n");
            items(items);
            html.raw("</section>\n");
        }
    }

    private void clause(Agreement.Clause clause) {
        List<Proposal> items = byClause.getOrDefault(clause.order(), List.of());
        boolean gone = items.stream().anyMatch(item -> item.kind() == Proposal.Kind.DELETE_CLAUSE);
        html.raw("<section id=\"clause-" + clause.order() + "\">\n<div class=\"text\">");
        heading(clause);
        html.raw("<div class=\"body\">");
        if (gone) {
            html.element("del", "whole", clause.body());
        } else {
            List<Proposal> here =
                    items.stream()
                            .filter(item -> Objects.equals(item.clause(), clause.order()))
                            .toList();
            RedlineBody.write(clause.body(), here, html);
        }
        html.raw("</div>");
        items.stream()
                .filter(item -> item.kind() == Proposal.Kind.INSERT_CLAUSE)
                .forEach(this::newClause);
        html.raw("</div>\n");
        items(items);
        html.raw("</section>\n");
    }

    private void newClause(Proposal item) {
        Proposal.NewClause clause = Objects.requireNonNull(item.newClause());
        html.raw("<h2 class=\"head\"><ins>");
        html.text((clause.label() == null ? "" : clause.label() + " ") + clause.title());
        html.raw("</ins></h2><div class=\"body\">").element("ins", "whole", item.proposed());
        html.raw("</div>");
    }

    private void heading(Agreement.Clause clause) {
        html.raw("<h2 class=\"head\">");
        if (clause.label() != null) {
            html.element("span", "number", clause.label());
        }
        html.text(clause.title()).raw("</h2>");
    }

    private void items(List<Proposal> items) {
        html.raw("<aside>\n");
        items.forEach(item -> RedlineItem.write(item, html));
        html.raw("</aside>\n");
    }

    private void fold(List<Agreement.Clause> unchanged) {
        if (!unchanged.isEmpty()) {
            String count = unchanged.size() == 1 ? "1 clause" : unchanged.size() + " clauses";
            html.raw("<details><summary>")
                    .text(count + " unchanged: " + span(unchanged))
                    .raw("</summary>\n");
            for (Agreement.Clause clause : unchanged) {
                heading(clause);
                html.element("div", "body", clause.body());
            }
            html.raw("</details>\n");
            unchanged.clear();
        }
    }

    private static String span(List<Agreement.Clause> clauses) {
        String first = name(clauses.getFirst());
        return clauses.size() == 1 ? first : first + " to " + name(clauses.getLast());
    }

    private static String name(Agreement.Clause clause) {
        return clause.label() == null ? clause.title() : clause.label() + " " + clause.title();
    }

    private static String style() throws IOException {
        try (InputStream style = RedlinePage.class.getResourceAsStream("redline.css")) {
            return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
