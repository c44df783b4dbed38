package org.lmanexus.reconciliation.letter;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.alignment.text.Typography;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Counts which of a letter's instructions came out right, and what came out wrong at HIGH.
final class LetterScore {

    private static final Pattern CHANGE =
            Pattern.compile("(?<clause>[\\w. ]+): \"(?<old>.*)\" -> \"(?<new>.*)\"");
    private static final Pattern STRIKE = Pattern.compile("(?<clause>[\\w. ]+): - \"(?<old>.*)\"");
    private static final Pattern INSERT =
            Pattern.compile("(?<clause>[\\w. ]+): \\+ \"(?<new>.*)\"");
    private static final Pattern DELETE = Pattern.compile("delete (?<clause>[\\w. ]+)");
    private static final Pattern NEW =
            Pattern.compile("insert (?<label>[\\w.]+) after (?<clause>[\\w. ]+) \"(?<new>.*)\"");
    private static final Pattern LOW = Pattern.compile("(?:low|notHigh) \"(?<text>.*)\"");

    int instructions;
    int right;
    int high;
    int highWrong;

    /// Instructions that ask for a change, and those of them that came out right and at HIGH.
    int changes;

    int rightAtHigh;
    final List<String> cautious = new ArrayList<>();
    final List<String> misses = new ArrayList<>();

    void add(LetterCase letter, Agreement baseline, List<Proposal> proposals) {
        Set<Integer> claimed = new HashSet<>();
        for (List<String> lines : letter.expected()) {
            instructions++;
            boolean all = true;
            boolean certain = true;
            for (String line : lines) {
                List<Proposal> hits = hits(line, baseline, proposals);
                boolean kept = LOW.matcher(line).matches();
                hits.stream()
                        .filter(hit -> !kept || hit.confidence() != Confidence.HIGH)
                        .forEach(hit -> claimed.add(hit.id()));
                boolean ok =
                        kept
                                ? hits.stream()
                                        .noneMatch(hit -> hit.confidence() == Confidence.HIGH)
                                : hits.stream().anyMatch(hit -> hit.confidence() != Confidence.LOW);
                certain &= hits.stream().anyMatch(hit -> hit.confidence() == Confidence.HIGH);
                all &= ok;
                if (ok && !kept) {
                    cautious(letter, line, hits);
                }
                if (!ok) {
                    misses.add(letter.name() + ": missed " + line);
                }
            }
            right += all ? 1 : 0;
            boolean change = lines.stream().noneMatch(line -> LOW.matcher(line).matches());
            changes += change ? 1 : 0;
            rightAtHigh += change && all && certain ? 1 : 0;
        }
        for (Proposal proposal : proposals) {
            high += proposal.confidence() == Confidence.HIGH ? 1 : 0;
            if (!claimed.contains(proposal.id())) {
                boolean wrong = proposal.confidence() == Confidence.HIGH;
                highWrong += wrong ? 1 : 0;
                misses.add(
                        letter.name()
                                + ": "
                                + (wrong ? "WRONG AT HIGH " : "other ")
                                + said(proposal, baseline));
            }
        }
    }

    private void cautious(LetterCase letter, String line, List<Proposal> hits) {
        if (hits.stream().noneMatch(hit -> hit.confidence() == Confidence.HIGH)) {
            String why =
                    hits.getFirst().evidence().stream()
                            .filter(evidence -> evidence.weight() < 0)
                            .map(Proposal.Evidence::name)
                            .collect(Collectors.joining("; "));
            cautious.add(letter.name() + ": " + line + " because " + why);
        }
    }

    static String said(Proposal p, Agreement baseline) {
        return "%s %s %s | %s -> %s | %s %s"
                .formatted(
                        p.confidence(),
                        p.kind().code(),
                        label(p.clause(), baseline),
                        p.before(),
                        p.proposed(),
                        p.snippet(),
                        p.evidence().getLast().name());
    }

    private static List<Proposal> hits(String line, Agreement baseline, List<Proposal> proposals) {
        return proposals.stream().filter(p -> hits(line, baseline, p)).toList();
    }

    private static boolean hits(String line, Agreement baseline, Proposal p) {
        for (Pattern pattern : List.of(CHANGE, STRIKE, INSERT, DELETE, NEW, LOW)) {
            Matcher m = pattern.matcher(line);
            if (m.matches()) {
                if (pattern == LOW) {
                    return Typography.squeeze(p.snippet())
                            .contains(Typography.squeeze(m.group("text")));
                }
                if (pattern == DELETE) {
                    return p.kind() == Proposal.Kind.DELETE_CLAUSE
                            && m.group("clause").equals(label(p.clause(), baseline));
                }
                if (pattern == NEW) {
                    return p.kind() == Proposal.Kind.INSERT_CLAUSE
                            && m.group("clause").equals(label(p.after(), baseline))
                            && holds(p.proposed(), m.group("new"));
                }
                boolean there =
                        m.group("clause").equals(label(p.clause(), baseline))
                                && edit(p, baseline, m);
                return there;
            }
        }
        throw new IllegalArgumentException("no expectation: " + line);
    }

    /// Whether the edit, carried out, takes the old words from the clause and puts the new ones in.
    private static boolean edit(Proposal p, Agreement baseline, Matcher m) {
        Proposal.TextEdit edit = p.edit();
        if (edit == null) {
            return false;
        }
        String body =
                baseline.clauses().stream()
                        .filter(c -> Integer.valueOf(c.order()).equals(p.clause()))
                        .findFirst()
                        .orElseThrow()
                        .body();
        String after =
                body.substring(0, edit.start()) + edit.replacement() + body.substring(edit.end());
        boolean gone =
                !m.namedGroups().containsKey("old")
                        || count(after, m.group("old")) < count(body, m.group("old"));
        boolean came =
                !m.namedGroups().containsKey("new")
                        || count(after, m.group("new")) > count(body, m.group("new"));
        return gone && came && !after.contains("  ");
    }

    private static int count(String text, String words) {
        String part = Typography.squeeze(words.replace(" | ", " "));
        return Typography.squeeze(text).split(Pattern.quote(part), -1).length;
    }

    private static boolean holds(@Nullable String text, String words) {
        return text != null && Typography.squeeze(text).contains(Typography.squeeze(words));
    }

    static String label(@Nullable Integer order, Agreement baseline) {
        return baseline.clauses().stream()
                .filter(c -> Integer.valueOf(c.order()).equals(order))
                .findFirst()
                .map(
                        c ->
                                String.valueOf(c.label())
                                        .replaceFirst("^Part ", "")
                                        .replaceFirst(" of .*", ""))
                .orElse("none");
    }
}
