package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.console.members.Rule;
import org.lmanexus.drift.Drifts;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Every act of the pages of a deal: offered to whom it is for, and refused to everybody else.
@ConsoleTest
class RolesIntegrationTests {

    private static final String DEAL = "/deals/{deal}";

    /// Each act below the address of a deal, and who may do it.
    private static final String ACTS =
            """
            /agreement/clauses/{clause}/behind           agent legal
            /agreement/clauses/{clause}/lock             agent
            /agreement/clauses/{clause}/place            agent legal
            /agreement/clauses/{clause}/removal          agent
            /agreement/clauses/{clause}/text             agent legal
            /agreement/clauses/{clause}/unlock           agent
            /agreement/variables/{variable}/value        agent legal
            /audit/export                                agent risk
            /audit/verify                                agent legal risk
            /connectors/deliveries/{delivery}/{act:REPLAY} agent
            /connectors/differences/{difference}/accept  agent
            /connectors/replay-dead                      agent
            /connectors/{system}/probe                   agent
            /drift/detect                                agent legal
            /drift/{item}/{act:APPROVE}                  risk
            /drift/{item}/{act:OVERRIDE}                 agent
            /drift/{item}/{act:REVERT}                   agent
            /inbox                                       agent legal
            /inbox/{session}/apply-high                  agent legal
            /inbox/{session}/items/{item}/{act:APPLY}    agent legal
            /inbox/{session}/ticked/{act:APPLY}          agent legal
            /map/recompute                               agent legal
            /members/archive                             agent
            /members/invite                              agent
            /members/rules/{key}                         agent
            /members/{member}/change                     agent
            /members/{member}/remove                     agent
            /record/export                               agent risk
            /record/publish                              agent
            """;

    /// What any of the acts asks for; none of them takes it all.
    private static final Map<String, String> FORM =
            Map.ofEntries(
                    Map.entry("version", "0"),
                    Map.entry("reason", "Agreed"),
                    Map.entry("because", "Agreed"),
                    Map.entry("title", "Purpose"),
                    Map.entry("body", "Words."),
                    Map.entry("value", "3"),
                    Map.entry("after", ""),
                    Map.entry("format", "JSON"),
                    Map.entry("email", "guest@example.com"),
                    Map.entry("role", "LEGAL"),
                    Map.entry("archived", "false"),
                    Map.entry("on", "true"));

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)[\"#]");

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Drifts drifts;
    @Autowired private Environment environment;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapped;

    private Deal deal = new Deal("", new Actor("", ""));
    private Map<String, String> names = Map.of();

    @BeforeEach
    void aDealInWhichATermDrifts() {
        deal = deals.agreed();
        desk.set(deal, "Margin", "3");
        drifts.detect(deal.workspaceId());
        names =
                Map.of(
                        "clause", deals.clause(deal, "7.1").id(),
                        "variable", deals.variable(deal, "Margin").id(),
                        "item", drifts.unresolved(deal.workspaceId()).getFirst().id(),
                        "system", "loaniq",
                        "key", Rule.values()[0].key());
    }

    @Test
    void noActOfADealIsLeftOut() {
        Set<String> known =
                ACTS.lines()
                        .map(act -> DEAL + act.split(" ")[0].replaceAll("\\{act:\\w+}", "{act}"))
                        .collect(Collectors.toSet());

        assertThat(acts()).isNotEmpty().isEqualTo(known);
    }

    private Set<String> acts() {
        return mapped.getHandlerMethods().entrySet().stream()
                .filter(
                        each ->
                                each.getValue()
                                        .getBeanType()
                                        .getName()
                                        .startsWith("org.lmanexus.console."))
                .filter(
                        each ->
                                each.getKey()
                                        .getMethodsCondition()
                                        .getMethods()
                                        .contains(RequestMethod.POST))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(pattern -> pattern.startsWith(DEAL))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "legal", "risk", "investor"})
    void eachRoleIsOfferedAndGrantedItsActsAndNoOther(String role) throws Exception {
        try (Reader member = signedIn(role)) {
            String pages = String.join("", pages(member));
            List<String> wrong = new ArrayList<>();
            for (String act : ACTS.lines().toList()) {
                boolean granted = List.of(act.split(" +")).contains(role);
                String address = address(act.split(" ")[0]);
                if (!granted && pages.contains("post=\"" + address + "\"")
                        || !granted && pages.contains("action=\"" + address + "\"")) {
                    wrong.add(address + " is offered");
                }
                int answer = member.submit("/", address, FORM).statusCode();
                if (granted == (answer == 403) || answer >= 500) {
                    wrong.add(address + " answers " + answer);
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "legal", "risk", "investor"})
    void noLinkOfAPageLeadsARoleToADoorThatIsShut(String role) throws Exception {
        try (Reader member = signedIn(role)) {
            Set<String> links = new TreeSet<>();
            for (String page : pages(member)) {
                LINK.matcher(page).results().map(link -> link.group(1)).forEach(links::add);
            }
            List<String> shut = new ArrayList<>();
            for (String link : links) {
                int answer = member.get(link.replace("&amp;", "&")).statusCode();
                if (answer != 200) {
                    shut.add(link + " answers " + answer);
                }
            }
            assertThat(links).isNotEmpty();
            assertThat(shut).isEmpty();
        }
    }

    private Reader signedIn(String role) throws Exception {
        Actor who = role.equals("agent") ? deal.agent() : desk.member(deal, role);
        return Reader.signedIn(
                environment.getRequiredProperty("local.server.port"), Deals.email(who));
    }

    /// Those that open, the inspector of a clause among them.
    private List<String> pages(Reader member) throws Exception {
        List<String> pages = new ArrayList<>();
        for (String page : Pages.all("/deals/" + deal.workspaceId())) {
            HttpResponse<String> answer = member.get(page);
            if (answer.statusCode() == 200) {
                pages.add(answer.body());
            }
        }
        pages.add(member.get(address("/agreement?clause={clause}")).body());
        return pages;
    }

    /// What has no name here is called none, and is not there.
    private String address(String act) {
        String address = "/deals/" + deal.workspaceId() + act.replaceAll("\\{act:(\\w+)}", "$1");
        for (Map.Entry<String, String> name : names.entrySet()) {
            address = address.replace("{" + name.getKey() + "}", name.getValue());
        }
        return address.replaceAll("\\{\\w+}", "none");
    }
}
