package org.lmanexus.support;

import static org.lmanexus.support.AgreementBuilder.money;
import static org.lmanexus.support.AgreementBuilder.percentage;
import static org.lmanexus.support.AgreementBuilder.ratio;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Agreements.BaselineSource;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Ids;
import org.lmanexus.workspace.Workspaces;
import org.springframework.boot.test.context.TestComponent;

import java.math.BigDecimal;
import java.util.List;

/// Makes deals with an agreement in them, for tests.
@TestComponent
public class Deals {

    /// What every person made here signs in with.
    public static final String PASSWORD = "a long password";

    public static final String FACILITY =
            "The Lenders make available a term loan facility in an aggregate amount of USD"
                    + " 500,000,000 (the Total Commitments).\n"
                    + "(a) Each Lender lends its share within three Business Days.";

    public static final String LEVERAGE =
            "The Borrower shall ensure that Leverage does not exceed 4.00:1 on any Quarter Date,"
                    + " and that Interest Cover is not less than 3.50:1.";

    public static final String MARGIN =
            "The Margin is 2.75 per cent. per annum, falling to 2.25 per cent. per annum below"
                    + " 3.00:1.";

    private final Workspaces workspaces;
    private final Agreements agreements;
    private final Users users;

    public Deals(Workspaces workspaces, Agreements agreements, Users users) {
        this.workspaces = workspaces;
        this.agreements = agreements;
        this.users = users;
    }

    public Actor person() {
        String id = Ids.next();
        return users.add(id + "@example.com", "Ada " + id, PASSWORD.toCharArray());
    }

    /// What a person made here signs in with.
    public static String email(Actor person) {
        return person.name().substring("Ada ".length()) + "@example.com";
    }

    /// A deal without an agreement.
    public Deal empty() {
        Actor agent = person();
        return new Deal(
                workspaces
                        .create("Deal " + agent.userId(), "USD", BigDecimal.ONE, "LMA", agent)
                        .id(),
                agent);
    }

    /// A deal with a facility clause, a margin clause and a covenant clause.
    public Deal agreed() {
        Deal deal = empty();
        agreements.importBaseline(
                deal.workspaceId(), agreement(), source("baseline"), deal.agent());
        return deal;
    }

    public static BaselineSource source(String content) {
        return new BaselineSource(content + ".docx", ContentHash.ofText(content).hex());
    }

    public static Agreement agreement() {
        return new AgreementBuilder()
                .clause(
                        "1.1",
                        "Definitions",
                        ClauseType.GENERAL,
                        "\"Leverage\" means debt over profit.")
                .clause("2.1", "The Facility", ClauseType.FINANCIAL, FACILITY)
                .variable("Total Commitments", money("USD", "500000000"), "USD 500,000,000")
                .clause("7.1", "Margin", ClauseType.FINANCIAL, MARGIN)
                .variable("Margin", percentage("2.75"), "2.75 per cent. per annum")
                .variable("Margin floor", percentage("2.25"), "2.25 per cent. per annum")
                .clause("21.2", "Financial condition", ClauseType.COVENANT, LEVERAGE)
                .variable("Leverage", ratio("4.00"), "4.00:1")
                .variable("Interest Cover", ratio("3.50"), "3.50:1")
                .covenant("Leverage", "4.00:1")
                .clause("33.1", "Notices", ClauseType.GENERAL, "Notices are given in writing.")
                .build();
    }

    public StandingClause clause(Deal deal, String label) {
        return agreements.clauses(deal.workspaceId()).stream()
                .filter(clause -> label.equals(clause.label()))
                .findFirst()
                .orElseThrow();
    }

    public StandingVariable variable(Deal deal, String label) {
        return agreements.variables(deal.workspaceId()).stream()
                .filter(variable -> label.equals(variable.label()))
                .findFirst()
                .orElseThrow();
    }

    public List<StandingVariable> variables(Deal deal) {
        return agreements.variables(deal.workspaceId());
    }

    /// @param agent its active agent and administrator
    public record Deal(String workspaceId, Actor agent) {}
}
