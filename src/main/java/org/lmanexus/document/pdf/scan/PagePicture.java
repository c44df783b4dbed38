package org.lmanexus.document.pdf.scan;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.lmanexus.document.Allowance;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/// Draws a page in grey, every step and every picture in it on the allowance of the file.
final class PagePicture extends PDFRenderer {

    private static final float DPI = 300;
    private static final float POINTS = 72;

    /// A page of A3; a larger one is drawn more coarsely.
    private static final float MOST_PIXELS = 18_000_000;

    private static final int COLOURS = 4;

    private final PDDocument pdf;
    private final Allowance allowance;

    PagePicture(PDDocument pdf, Allowance allowance) {
        super(pdf);
        this.pdf = pdf;
        this.allowance = allowance;
    }

    /// @param index of the page, from 0
    /// @param scale pixels a point
    BufferedImage drawn(int index, float scale) throws IOException {
        return renderImage(index, scale, ImageType.GRAY);
    }

    /// Pixels a point.
    float scale(int index) {
        PDRectangle box = pdf.getPage(index).getCropBox();
        double area = Math.max(1.0, (double) box.getWidth() * box.getHeight());
        return (float) Math.min(DPI / POINTS, Math.sqrt(MOST_PIXELS / area));
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands)
                    throws IOException {
                allowance.check();
                super.processOperator(operator, operands);
            }

            @Override
            public void drawImage(PDImage image) throws IOException {
                long size = (long) COLOURS * image.getWidth() * image.getHeight();
                allowance.keep(size);
                super.drawImage(image);
                allowance.release(size);
            }
        };
    }
}
