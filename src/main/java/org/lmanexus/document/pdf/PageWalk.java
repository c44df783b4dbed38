package org.lmanexus.document.pdf;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Walks the pages of a PDF once and hands on what stands on each.
final class PageWalk extends PDFTextStripper {

    private static final int CHECK_EVERY = 4096;

    private final Sink sink;
    private final Deadline deadline;
    private final StrokeOperators strokes = new StrokeOperators(this);
    private final Colours colours = new Colours();
    private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();
    private final Set<Long> shown = new HashSet<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private int operators;

    /// What takes a page.
    interface Sink {
        void page(PDPage page, List<Glyph> glyphs, List<Stroke> strokes) throws IOException;
    }

    PageWalk(Sink sink, Deadline deadline) {
        this.sink = sink;
        this.deadline = deadline;
        setShouldSeparateByBeads(false);
        strokes.register();
        addOperator(new SetLineWidth(this));
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetStrokingColor(this));
        addOperator(new SetStrokingColorN(this));
        addOperator(new SetStrokingColorSpace(this));
        addOperator(new SetStrokingDeviceCMYKColor(this));
        addOperator(new SetStrokingDeviceGrayColor(this));
        addOperator(new SetStrokingDeviceRGBColor(this));
    }

    @Override
    protected void startPage(PDPage page) {
        PDRectangle box = page.getCropBox();
        strokes.begin(box.getHeight(), box.getLowerLeftX(), box.getLowerLeftY());
        glyphs = new ArrayList<>();
        shown.clear();
    }

    @Override
    protected void endPage(PDPage page) throws IOException {
        sink.page(page, glyphs, strokes.strokes());
    }

    @Override
    protected void writePage() {
        // The stripper's own layout is not used.
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators % CHECK_EVERY == 0) {
            deadline.check();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = Ligatures.apart(position.getUnicode());
        float size = position.getFontSizeInPt();
        float x = position.getXDirAdj();
        float baseline = position.getYDirAdj();
        if (text.isEmpty() || size <= 0 || repeated(text, x, baseline)) {
            return;
        }
        glyphs.add(
                new Glyph(
                        text,
                        new Glyph.Place(x, baseline, position.getWidthDirAdj(), size),
                        bold.computeIfAbsent(position.getFont(), PageWalk::isBold),
                        colours.of(getGraphicsState().getNonStrokingColor())));
    }

    /// Some programs make bold by printing the same character twice in nearly the same place.
    private boolean repeated(String text, float x, float baseline) {
        if (text.isBlank()) {
            return false;
        }
        long place = (long) Math.round(x) << 16 | Math.round(baseline) & 0xFFFF;
        return !shown.add((long) text.hashCode() << 32 ^ place);
    }

    private static boolean isBold(PDFont font) {
        String name = font.getName();
        return name != null && name.toLowerCase(Locale.ROOT).matches(".*(bold|black|heavy|demi).*");
    }
}
