package org.lmanexus.document.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.lmanexus.document.Allowance;
import org.lmanexus.document.pdf.content.ContentReader;
import org.lmanexus.document.pdf.content.Deadline;
import org.lmanexus.document.pdf.content.Glyph;
import org.lmanexus.document.pdf.content.PageContent;
import org.lmanexus.document.pdf.line.GlyphLine;
import org.lmanexus.document.pdf.line.Ink;
import org.lmanexus.document.pdf.line.LineBuilder;
import org.lmanexus.document.pdf.line.Tables;
import org.lmanexus.document.pdf.line.Tint;
import org.lmanexus.document.pdf.mark.Mark;
import org.lmanexus.document.pdf.review.Markup;
import org.lmanexus.document.pdf.review.MarkupReader;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Reads the pages of one open file into lines; keeps nothing of them.
final class PageReader {

    /// What a character on a page takes until the page is put together with the others.
    private static final int GLYPH = 150;

    private final ContentReader content;
    private final Deadline deadline;
    private final Allowance allowance;

    /// @param pages of the whole file
    PageReader(int pages, Allowance allowance) {
        this.deadline = new Deadline(pages, allowance);
        this.content = new ContentReader(deadline);
        this.allowance = allowance;
    }

    /// A page before its annotations are applied.
    ///
    /// @param strikes whether words are struck by drawn lines
    /// @param coloured whether words are inserted in colour
    /// @param tints the colours of words beside struck ones, which may replace them
    /// @param image whether an image covers most of it
    /// @param weight what it takes of the allowance
    record Page(
            List<GlyphLine> lines,
            List<Markup> markups,
            boolean strikes,
            boolean coloured,
            Set<Integer> tints,
            boolean image,
            long weight) {

        /// With what was recognised on its picture.
        Page with(List<GlyphLine> recognised) {
            return new Page(recognised, markups, strikes, coloured, tints, image, weight);
        }
    }

    Page read(PDPage page) throws IOException {
        deadline.check();
        PageContent found = content.read(page);
        long weight = (long) GLYPH * found.glyphs().size();
        allowance.keep(weight);
        MarkupReader markups = new MarkupReader(page, found.frame());
        Ink.mark(found.glyphs(), found.strokes(), markups.links());
        Tint.mark(found.glyphs(), markups.links());
        List<GlyphLine> lines =
                Tables.lines(found.glyphs(), found.strokes(), found.frame().width());
        for (List<Glyph> turned : found.aside()) {
            lines.addAll(LineBuilder.lines(turned, found.frame().height()));
        }
        return new Page(
                lines,
                markups.markups(),
                any(found.glyphs(), Mark.Kind.DELETE),
                any(found.glyphs(), Mark.Kind.INSERT),
                Tint.besideStruck(lines),
                found.image(),
                weight);
    }

    private static boolean any(List<Glyph> glyphs, Mark.Kind kind) {
        for (Glyph glyph : glyphs) {
            Mark mark = glyph.mark();
            if (mark != null && mark.kind() == kind) {
                return true;
            }
        }
        return false;
    }
}
