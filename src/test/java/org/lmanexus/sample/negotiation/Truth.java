package org.lmanexus.sample.negotiation;

import org.lmanexus.document.write.Author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was done, edit by edit, in the form that the scoring scripts read.
final class Truth {

    final List<Map<String, Object>> edits = new ArrayList<>();

    /// Adds an edit of a clause; further facts are put into what comes back.
    Map<String, Object> edit(String kind, Slot.Clause clause, Author by) {
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("id", "E%03d".formatted(edits.size() + 1));
        edit.put("kind", kind);
        edit.put("clauseOrder", clause.order());
        edit.put("clauseNumber", clause.number().isEmpty() ? null : clause.number());
        edit.put("clauseTitle", clause.title());
        edit.put("author", by.name());
        edit.put("date", by.date().toString());
        edits.add(edit);
        return edit;
    }
}
