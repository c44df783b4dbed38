package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.goldenrecord.deal.Facilities.Facility;
import org.lmanexus.goldenrecord.deal.Placements.Placed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Puts the content of a golden record together: everything but its member `record`.
public final class DealBuilder {

    /// What a facility takes from the deal where it has no date of its own.
    private static final List<String> SHARED_DATES =
            List.of("maturity", "availabilityEnd", "start");

    private final DealText text;
    private final Dictionary dictionary;
    private final Facilities facilities;
    private final Slots slots;
    private final TermJson json;
    private final Phrases phrases;
    private final Gaps gaps = new Gaps();

    private DealBuilder(DealText text, Dictionary dictionary) {
        this.text = text;
        this.dictionary = dictionary;
        this.facilities = new Facilities(dictionary.facilities());
        List<Placed> placed = new Placements(text, dictionary, facilities).all();
        this.slots = new Slots(placed, List.copyOf(facilities.known()));
        this.json = new TermJson(text);
        this.phrases = new Phrases(text, dictionary, json);
    }

    /// The content as JSON values, members in the order of their names.
    public static Map<String, Object> content(DealText text, Dictionary dictionary) {
        return new DealBuilder(text, dictionary).content();
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new TreeMap<>();
        content.put("format", "1");
        content.put("workspace", workspace());
        content.put("deal", deal());
        content.put("clauses", text.clauses().stream().map(Listing::clause).toList());
        Map<String, String> paths = slots.paths();
        content.put(
                "variables",
                text.variables().stream()
                        .map(variable -> Listing.variable(variable, paths.get(variable.id())))
                        .toList());
        content.put("notDerived", gaps.all());
        return content;
    }

    private Map<String, Object> workspace() {
        Map<String, Object> workspace = new TreeMap<>();
        workspace.put("id", text.workspace().id());
        workspace.put("name", text.workspace().name());
        workspace.put("currency", text.workspace().currency());
        workspace.put("amount", text.workspace().amount().toPlainString());
        workspace.put("standard", text.workspace().standard());
        return workspace;
    }

    private Map<String, Object> deal() {
        Map<String, Object> deal = new TreeMap<>();
        deal.put("name", text.workspace().name());
        deal.put("currency", text.workspace().currency());
        Placed amount = slots.ofDeal("amount");
        if (amount != null) {
            deal.put("amount", json.term(amount.variable()));
        }
        String currency = text.workspace().currency();
        deal.put("dates", terms(phrases.under("dates", currency), slots.groupOfDeal("dates")));
        deal.put("terms", terms(phrases.under("terms", currency), slots.groupOfDeal("terms")));
        deal.put(
                "pricing",
                pricing(slots.groupOfDeal("pricing"), slots.severalOfDeal("ratchet"), currency));
        deal.put("fees", fees(slots.severalOfDeal("fees.")));
        deal.put("facilities", facilities.known().stream().map(this::facility).toList());
        deal.put("parties", new Parties(text, dictionary.parties(), json).all(gaps));
        deal.put("covenants", new Covenants(text, dictionary.covenants(), json).all(gaps));
        gaps.expect(dictionary, deal);
        return deal;
    }

    private Map<String, Object> facility(Facility facility) {
        Map<String, Object> one = new TreeMap<>();
        one.put("id", facility.id());
        one.put("name", facility.name());
        one.put("type", facility.type());
        StandingVariable commitment = commitment(facility);
        String unit = commitment == null ? null : commitment.unit();
        String currency = unit == null ? text.workspace().currency() : unit;
        one.put("currency", currency);
        if (commitment != null) {
            one.put("commitment", json.term(commitment));
        }
        Map<String, StandingVariable> dates = new TreeMap<>(slots.groupOfDeal("dates"));
        dates.keySet().retainAll(SHARED_DATES);
        dates.putAll(slots.group(facility, "dates"));
        one.put("dates", terms(Map.of(), dates));
        Map<String, StandingVariable> pricing = new TreeMap<>(slots.groupOfDeal("pricing"));
        pricing.putAll(slots.group(facility, "pricing"));
        pricing.entrySet().removeIf(member -> isOfAnotherCurrency(member, currency));
        List<Placed> ratchet = slots.several(facility, "ratchet");
        one.put(
                "pricing",
                pricing(
                        pricing,
                        ratchet.isEmpty() ? slots.severalOfDeal("ratchet") : ratchet,
                        currency));
        one.put("fees", fees(slots.several(facility, "fees.")));
        return one;
    }

    /// The deal's benchmark does not price a facility in another currency.
    private boolean isOfAnotherCurrency(
            Map.Entry<String, StandingVariable> member, String currency) {
        return "baseRate".equals(member.getKey())
                && !dictionary.prices(member.getValue().value(), currency);
    }

    /// Its own; of an only facility, which the agreement never names, the deal's amount.
    private @Nullable StandingVariable commitment(Facility facility) {
        Placed own = slots.of(facility, "commitment");
        if (own == null && facilities.known().size() == 1) {
            own = slots.ofDeal("amount");
        }
        return own == null ? null : own.variable();
    }

    private Map<String, Object> terms(
            Map<String, Object> fromWords, Map<String, StandingVariable> variables) {
        Map<String, Object> terms = new TreeMap<>(fromWords);
        variables.forEach((name, variable) -> terms.put(name, json.term(variable)));
        return terms;
    }

    private Map<String, Object> pricing(
            Map<String, StandingVariable> members, List<Placed> ratchet, String currency) {
        Map<String, Object> pricing = terms(phrases.under("pricing", currency), members);
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Placed step : ratchet) {
            Map<String, Object> one = new TreeMap<>();
            one.put("label", text.step(step.variable()));
            one.put("margin", json.term(step.variable()));
            steps.add(one);
        }
        if (!steps.isEmpty()) {
            pricing.put("marginRatchet", steps);
        }
        return pricing;
    }

    private List<Map<String, Object>> fees(List<Placed> placed) {
        List<Map<String, Object>> fees = new ArrayList<>();
        for (Placed fee : placed) {
            Map<String, Object> one = new TreeMap<>();
            one.put("type", fee.path().substring("fees.".length()));
            one.put("name", fee.variable().label());
            one.put("value", json.term(fee.variable()));
            if (text.isShareOfMargin(fee.variable())) {
                one.put("of", "margin");
            }
            fees.add(one);
        }
        return fees;
    }
}
