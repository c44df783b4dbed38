package org.lmanexus.document.pdf;

import org.lmanexus.document.Allowance;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentType;
import org.lmanexus.document.pdf.line.Line;
import org.lmanexus.document.pdf.mark.Note;
import org.lmanexus.document.pdf.review.Review;
import org.lmanexus.document.pdf.scan.Scan;
import org.lmanexus.kernel.ContentHash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Takes the pages of a file in their order and puts them together.
final class PdfReading {

    private static final int MARKUP = 500;
    private static final int LINE = 100;
    private static final int PER_CHARACTER = 5;

    private final Allowance allowance;
    private final List<List<Line>> pages = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Integer> recognised = new ArrayList<>();
    private final List<String> recognition = new ArrayList<>();
    private final List<Loose> loose = new ArrayList<>();
    private final DrawnInsertions insertions = new DrawnInsertions();

    /// What a reviewer put on a page without words.
    private record Loose(Note note, int page) {}

    PdfReading(Allowance allowance) {
        this.allowance = allowance;
    }

    /// Makes room for the next page.
    ///
    /// @return its number, from 1
    int next() {
        pages.add(List.of());
        return pages.size();
    }

    void fill(int number, PageReader.Page page) {
        allowance.keep((long) MARKUP * page.markups().size());
        // Only what is drawn tells how the file draws changes; a reviewer's strike does not.
        insertions.see(page);
        for (Note note : new Review(page.markups(), number, ids).apply(page.lines())) {
            loose.add(new Loose(note, number));
        }
        List<Line> lines = page.lines().stream().map(line -> line.line(number)).toList();
        lines.forEach(line -> allowance.keep(LINE + (long) PER_CHARACTER * line.text().length()));
        pages.set(number - 1, lines);
    }

    void recognised(int number, Scan scan) {
        recognised.add(number);
        recognition.add(
                "Page %d was read by optical recognition; of its %d words, %d are in doubt."
                        .formatted(number, scan.words(), scan.doubtful()));
    }

    Document document(String file, ContentHash hash) {
        Furniture furniture = new Furniture(pages);
        List<Line> body =
                pages.stream()
                        .flatMap(List::stream)
                        .filter(line -> !furniture.contains(line))
                        .toList();
        PdfBlocks blocks =
                new PdfBlocks(
                        new Vocabulary(pages),
                        insertions,
                        insertions.strikes() && body.stream().anyMatch(PrintedNumber::shownTwice));
        Paragraphs.of(body).forEach(blocks::add);
        furniture.found().forEach(found -> blocks.add(List.of(found.line()), found.kind()));
        loose.forEach(each -> blocks.loose(each.note(), each.page()));
        return new Document(
                file,
                DocumentType.PDF,
                hash,
                pages.size(),
                blocks.blocks(),
                blocks.changes(),
                blocks.comments(),
                warnings(),
                recognised);
    }

    /// Whether any page has words.
    boolean hasText() {
        return pages.stream().anyMatch(page -> !page.isEmpty());
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(recognition);
        List<Integer> empty =
                IntStream.rangeClosed(1, pages.size())
                        .filter(number -> pages.get(number - 1).isEmpty())
                        .boxed()
                        .toList();
        if (!empty.isEmpty() && empty.size() < pages.size()) {
            warnings.add("No text was found on page " + list(empty) + ".");
        }
        return warnings;
    }

    private static String list(List<Integer> pages) {
        return pages.size() > 10
                ? pages.getFirst() + " and " + (pages.size() - 1) + " others"
                : String.join(", ", pages.stream().map(String::valueOf).toList());
    }
}
