package org.lmanexus.sample.print;

import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the page of contents lists: clauses and schedules with the pages that the PDF gives them.
record ContentsList(List<Entry> entries) {

    /// One line of it.
    record Entry(String label, String title, int page) {}

    /// The contents of the agreement as it stood before anybody marked it.
    static ContentsList of(Agreement agreement) {
        List<Element> standing =
                agreement.elements().stream()
                        .filter(element -> element.ending().staysWhenRejected())
                        .map(element -> element.mapped(RejectedWords::of))
                        .toList();
        Agreement before = Agreement.standing(standing);
        return of(before, PdfPrinter.pages(before));
    }

    static ContentsList of(Agreement agreement, Map<String, Integer> pages) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < agreement.elements().size(); i++) {
            if (agreement.elements().get(i) instanceof Paragraph paragraph && listed(paragraph)) {
                String title = RejectedWords.text(paragraph.pieces());
                int page = pages.getOrDefault(anchor(i), 1);
                entries.add(new Entry(agreement.before().label(i), title, page));
            }
        }
        return new ContentsList(List.copyOf(entries));
    }

    static boolean listed(Paragraph paragraph) {
        boolean stood = paragraph.ending().staysWhenRejected();
        return stood && (paragraph.kind() == Kind.CLAUSE || paragraph.kind() == Kind.SCHEDULE);
    }

    static String anchor(int index) {
        return "element-" + index;
    }

    /// The lines as Word's contents field shows them, with tabs between.
    List<String> lines() {
        return entries.stream()
                .map(
                        entry ->
                                entry.label().startsWith("Schedule")
                                        ? entry.label() + ": " + entry.title() + "\t" + entry.page()
                                        : entry.label()
                                                + "\t"
                                                + entry.title()
                                                + "\t"
                                                + entry.page())
                .toList();
    }
}
