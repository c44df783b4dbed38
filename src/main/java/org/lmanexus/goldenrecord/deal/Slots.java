package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.goldenrecord.deal.Facilities.Facility;
import org.lmanexus.goldenrecord.deal.Placements.Placed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was placed where: one value for a path, the surest and else the first, and several under
/// fees and the ratchet.
final class Slots {

    private static final String DEAL = "";

    private final Map<String, Map<String, Placed>> single = new LinkedHashMap<>();
    private final Map<String, List<Placed>> many = new LinkedHashMap<>();

    Slots(List<Placed> placed, List<Facility> known) {
        for (Placed value : placed) {
            List<String> owners = value.facilities().stream().map(Facility::id).toList();
            if (owners.isEmpty() && "commitment".equals(value.path())) {
                owners = known.size() == 1 ? List.of(known.getFirst().id()) : List.of();
            } else if (owners.isEmpty()) {
                owners = List.of(DEAL);
            }
            owners.forEach(owner -> put(owner, value));
        }
    }

    private void put(String owner, Placed value) {
        if (severalUnder(value.path())) {
            many.computeIfAbsent(owner, o -> new ArrayList<>()).add(value);
        } else {
            single.computeIfAbsent(owner, o -> new LinkedHashMap<>())
                    .merge(value.path(), value, (first, next) -> next.surer(first) ? next : first);
        }
    }

    private static boolean severalUnder(String path) {
        return path.startsWith("fees.") || "ratchet".equals(path);
    }

    @Nullable Placed ofDeal(String path) {
        return single.getOrDefault(DEAL, Map.of()).get(path);
    }

    @Nullable Placed of(Facility facility, String path) {
        return single.getOrDefault(facility.id(), Map.of()).get(path);
    }

    /// All of the deal under `group.`, by the name behind it.
    Map<String, StandingVariable> groupOfDeal(String group) {
        return group(DEAL, group);
    }

    Map<String, StandingVariable> group(Facility facility, String group) {
        return group(facility.id(), group);
    }

    private Map<String, StandingVariable> group(String owner, String group) {
        Map<String, StandingVariable> members = new LinkedHashMap<>();
        single.getOrDefault(owner, Map.of())
                .forEach(
                        (path, placed) -> {
                            if (path.startsWith(group + ".")) {
                                members.put(path.substring(group.length() + 1), placed.variable());
                            }
                        });
        return members;
    }

    List<Placed> severalOfDeal(String group) {
        return several(DEAL, group);
    }

    List<Placed> several(Facility facility, String group) {
        return several(facility.id(), group);
    }

    private List<Placed> several(String owner, String group) {
        return many.getOrDefault(owner, List.of()).stream()
                .filter(placed -> placed.path().startsWith(group))
                .toList();
    }

    /// Where each variable went, in the words of the record; of several places the first.
    Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        single.forEach(
                (owner, slots) -> slots.values().forEach(placed -> note(paths, owner, placed)));
        many.forEach((owner, list) -> list.forEach(placed -> note(paths, owner, placed)));
        return paths;
    }

    private static void note(Map<String, String> paths, String owner, Placed placed) {
        String prefix = owner.equals(DEAL) ? "deal." : "deal.facilities[%s].".formatted(owner);
        String path = placed.path().replaceFirst("^ratchet$", "pricing.marginRatchet");
        paths.putIfAbsent(placed.variable().id(), prefix + path.replaceFirst("^(fees)\\..*", "$1"));
    }
}
