package org.lmanexus.goldenrecord.deal;

import org.lmanexus.agreement.Agreements.BaselineSource;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.goldenrecord.CovenantReport;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;
import org.lmanexus.workspace.GovernanceRules;
import org.lmanexus.workspace.Workspace;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Puts the text of a deal together; every value in a clause becomes a variable of its title.
final class ADeal {

    private final List<StandingClause> clauses = new ArrayList<>();
    private final List<StandingVariable> variables = new ArrayList<>();
    private final List<StandingCovenant> covenants = new ArrayList<>();
    private final List<CovenantReport> reports = new ArrayList<>();

    ADeal clause(String title, String body) {
        int order = clauses.size() + 1;
        clauses.add(
                new StandingClause(
                        "c" + order,
                        "w",
                        order,
                        order + ".1",
                        title,
                        ClauseType.FINANCIAL,
                        true,
                        false,
                        null,
                        body,
                        body,
                        null,
                        Instant.EPOCH,
                        "u",
                        0,
                        6 + order));
        for (TermMention mention : Terms.find(body)) {
            variables.add(variable("c" + order, title, mention));
        }
        return this;
    }

    ADeal covenant(String name, String frequency, String threshold, String test) {
        covenants.add(
                new StandingCovenant(
                        "k" + (covenants.size() + 1),
                        "w",
                        clauses.getLast().id(),
                        name,
                        frequency,
                        threshold,
                        test,
                        0,
                        List.of()));
        return this;
    }

    /// What a system says of a test of the covenant before.
    ADeal report(String by, String date, String result) {
        reports.add(
                new CovenantReport(
                        covenants.getLast().id(), LocalDate.parse(date), by, result, null));
        return this;
    }

    /// What a test of the covenant before gave.
    ADeal figure(String date, String figure) {
        StandingCovenant last = covenants.removeLast();
        List<StandingCovenant.Figure> figures = new ArrayList<>(last.figures());
        figures.add(new StandingCovenant.Figure(LocalDate.parse(date), new BigDecimal(figure)));
        covenants.add(
                new StandingCovenant(
                        last.id(),
                        last.workspaceId(),
                        last.clauseId(),
                        last.name(),
                        last.testFrequency(),
                        last.threshold(),
                        last.calculationBasis(),
                        last.version(),
                        figures));
        return this;
    }

    JsonNode read() {
        return read(Dictionary.read(Path.of("mappings", "terms.yaml")));
    }

    JsonNode read(Dictionary dictionary) {
        DealText text =
                new DealText(
                        new Workspace(
                                "w",
                                "Project Elm",
                                "EUR",
                                BigDecimal.TEN,
                                "LMA",
                                GovernanceRules.DEFAULTS),
                        clauses,
                        variables,
                        covenants,
                        reports,
                        new BaselineSource("elm.docx", "0".repeat(64)));
        return JsonMapper.builder().build().valueToTree(DealBuilder.content(text, dictionary));
    }

    private StandingVariable variable(String clause, String title, TermMention mention) {
        int number = variables.size() + 1;
        return new StandingVariable(
                "v" + number,
                "w",
                clause,
                number == 1 ? title : "%s (%d)".formatted(title, number),
                VariableType.FINANCIAL,
                mention.value().kind(),
                mention.value().canonical(),
                mention.value().unit(),
                mention.text(),
                mention.start(),
                mention.end(),
                mention.value().canonical(),
                mention.value().unit(),
                null,
                Instant.EPOCH,
                null,
                0);
    }
}
