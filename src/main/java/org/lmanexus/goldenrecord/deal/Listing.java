package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;

import java.util.Map;
import java.util.TreeMap;

/// Writes clauses and variables as the record lists them.
final class Listing {

    private Listing() {}

    static Map<String, Object> clause(StandingClause clause) {
        Map<String, Object> listed = new TreeMap<>();
        listed.put("id", clause.id());
        listed.put("order", clause.order());
        listed.put("label", clause.label());
        listed.put("title", clause.title());
        listed.put("type", clause.type().code());
        return listed;
    }

    static Map<String, Object> variable(StandingVariable variable, @Nullable String path) {
        Map<String, Object> listed = new TreeMap<>();
        listed.put("id", variable.id());
        listed.put("clauseId", variable.clauseId());
        listed.put("label", variable.label());
        listed.put("type", variable.type().code());
        listed.put("kind", variable.kind() == null ? null : variable.kind().code());
        listed.put("value", variable.value());
        listed.put("unit", variable.unit());
        listed.put("baselineValue", variable.baselineValue());
        listed.put("baselineUnit", variable.baselineUnit());
        listed.put("path", path);
        return listed;
    }
}
