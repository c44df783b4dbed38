package org.lmanexus.goldenrecord.deal;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.term.TermKind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the parties from where the agreement gives each its role: `WEXMOOR BANK PLC as agent of
/// the other Finance Parties (the "Agent")`, or `"Agent" means Wexmoor Bank plc`.
final class Parties {

    private static final String QUOTED = "[\"“”]\\s*([^\"“”\\n]{1,60}?)\\s*[\"“”]";

    private static final Pattern IN_BRACKETS =
            Pattern.compile(
                    "(?m)^(?:\\(?[0-9a-zA-Z]{1,4}[.)]\\s+)?([^\\n]*?)\\([^()\\n]*?"
                            + QUOTED
                            + "\\)");

    private static final Pattern MEANS =
            Pattern.compile("(?m)^" + QUOTED + "\\s+means\\s+([^\\n]*)");

    /// The name ends where it is said what sort of thing bears it. The last point of "S.A." is its
    /// own.
    private static final Pattern NAME =
            Pattern.compile(
                    "^(.*?)(?=,? (?:as|a|an|of|acting|in its|whose|having|with|listed|incorporated"
                            + "|organi[sz]ed)\\b|\\s*\\(|(?:;|(?<!\\.\\p{L})\\.)?\\s*$)");

    private static final Pattern PROPER =
            Pattern.compile(
                    "(?i).*\\b(?:plc|p\\.l\\.c|limited|ltd|inc|incorporated|corp|corporation|llc|llp|lp"
                        + "|l\\.p|n\\.a|s\\.a|s\\.p\\.a|n\\.v|b\\.v|ag|se|gmbh|company|bank|banque"
                        + "|trust|trustees?|holdings?)\\b.*");

    private final DealText text;
    private final List<Dictionary.Role> roles;
    private final TermJson json;
    private final List<Map<String, Object>> parties = new ArrayList<>();
    private final Set<String> told = new LinkedHashSet<>();

    Parties(DealText text, List<Dictionary.Role> roles, TermJson json) {
        this.text = text;
        this.roles = roles;
        this.json = json;
    }

    List<Map<String, Object>> all(Gaps gaps) {
        for (StandingClause clause : text.clauses()) {
            Matcher brackets = IN_BRACKETS.matcher(clause.body());
            while (brackets.find()) {
                add(clause, brackets.group(2), brackets.group(1));
            }
            Matcher means = MEANS.matcher(clause.body());
            while (means.find()) {
                add(clause, means.group(1), means.group(2));
            }
            PartyTable.in(clause).forEach(named -> addListed(clause, named));
        }
        for (Dictionary.Role role : roles) {
            boolean found = parties.stream().anyMatch(p -> role.role().equals(p.get("role")));
            if (role.expected() != null && !found) {
                gaps.add(
                        "deal.parties[%s]".formatted(role.role()),
                        "No clause names a party as \"%s\"".formatted(role.names().getFirst()));
            }
        }
        return parties;
    }

    private void add(StandingClause clause, String called, String words) {
        for (Dictionary.Role role : roles) {
            if (role.isCalled(called)) {
                names(words).forEach(name -> add(clause, role.role(), name, words.strip()));
            }
        }
    }

    private void addListed(StandingClause clause, PartyTable.Named named) {
        roles.stream()
                .filter(role -> role.isCalled(named.called()))
                .forEach(role -> add(clause, role.role(), named.name(), named.row()));
    }

    private void add(StandingClause clause, String role, String name, String words) {
        if (told.add(role + "\n" + name)) {
            Map<String, Object> party = new TreeMap<>();
            party.put("role", role);
            party.put("name", json.words(clause, TermKind.TEXT, name, words));
            parties.add(party);
        }
    }

    /// One name, or several joined by commas and "and"; what is no proper name is none.
    private static List<String> names(String words) {
        List<String> names = new ArrayList<>();
        for (String part :
                words.strip().split(",? and (?=\\p{Lu})|, (?=\\p{Lu}[\\p{Lu}\\p{Ll}]+ )")) {
            Matcher matcher = NAME.matcher(part.strip());
            String name = matcher.find() ? matcher.group(1).strip().replaceAll(",$", "") : "";
            boolean proper =
                    PROPER.matcher(name).matches()
                            && Character.isUpperCase(name.charAt(0))
                            && !name.toLowerCase(Locale.ROOT).startsWith("the ")
                            && name.length() <= 120;
            if (proper) {
                names.add(name);
            }
        }
        return names;
    }
}
