package org.lmanexus.document.pdf;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The operators of a content stream that draw: of all that a page draws, only thin straight lines
/// matter, whether stroked or filled.
final class StrokeOperators {

    /// What no agreement needs, and what would take long to hold against the text.
    private static final int MOST = 20_000;

    private final PDFStreamEngine engine;
    private final Colours fill = new Colours();
    private final Colours line = new Colours();
    private final List<float[]> path = new ArrayList<>();
    private List<Stroke> strokes = new ArrayList<>();
    private boolean curved;
    private float height;
    private float left;
    private float bottom;

    StrokeOperators(PDFStreamEngine engine) {
        this.engine = engine;
    }

    void register() {
        on("re", this::rectangle);
        on("m", this::move);
        on("l", this::line);
        for (String curve : List.of("c", "v", "y")) {
            on(curve, _ -> curved = true);
        }
        for (String stroke : List.of("S", "s")) {
            on(stroke, _ -> paint(true, false));
        }
        for (String filled : List.of("f", "F", "f*")) {
            on(filled, _ -> paint(false, true));
        }
        for (String both : List.of("B", "B*", "b", "b*")) {
            on(both, _ -> paint(true, true));
        }
        on("n", _ -> paint(false, false));
    }

    /// A page is measured from its upper left corner.
    void begin(float pageHeight, float pageLeft, float pageBottom) {
        height = pageHeight;
        left = pageLeft;
        bottom = pageBottom;
        strokes = new ArrayList<>();
        path.clear();
    }

    List<Stroke> strokes() {
        return strokes;
    }

    private void on(String name, Consumer<List<Float>> action) {
        engine.addOperator(
                new OperatorProcessor(engine) {
                    @Override
                    public void process(Operator operator, List<COSBase> operands) {
                        action.accept(numbers(operands));
                    }

                    @Override
                    public String getName() {
                        return name;
                    }
                });
    }

    private static List<Float> numbers(List<COSBase> operands) {
        List<Float> numbers = new ArrayList<>(operands.size());
        for (COSBase operand : operands) {
            if (operand instanceof COSNumber number) {
                numbers.add(number.floatValue());
            }
        }
        return numbers;
    }

    private void rectangle(List<Float> numbers) {
        if (numbers.size() == 4) {
            float x = numbers.get(0);
            float y = numbers.get(1);
            begin(x, y);
            extend(x + numbers.get(2), y + numbers.get(3));
        }
    }

    private void move(List<Float> numbers) {
        if (numbers.size() == 2) {
            begin(numbers.get(0), numbers.get(1));
        }
    }

    private void line(List<Float> numbers) {
        if (numbers.size() == 2) {
            extend(numbers.get(0), numbers.get(1));
        }
    }

    private void begin(float x, float y) {
        Point2D.Float at = point(x, y);
        if (path.size() < MOST) {
            path.add(new float[] {at.x, at.y, at.x, at.y});
        }
    }

    private void extend(float x, float y) {
        if (!path.isEmpty()) {
            Point2D.Float at = point(x, y);
            float[] box = path.getLast();
            box[0] = Math.min(box[0], at.x);
            box[1] = Math.min(box[1], at.y);
            box[2] = Math.max(box[2], at.x);
            box[3] = Math.max(box[3], at.y);
        }
    }

    private Point2D.Float point(float x, float y) {
        Point2D.Float at = matrix().transformPoint(x, y);
        at.x -= left;
        at.y = height - (at.y - bottom);
        return at;
    }

    private Matrix matrix() {
        return engine.getGraphicsState().getCurrentTransformationMatrix();
    }

    private void paint(boolean stroked, boolean filled) {
        PDGraphicsState state = engine.getGraphicsState();
        if (!curved && (stroked || filled)) {
            float width =
                    stroked ? state.getLineWidth() * Math.abs(matrix().getScalingFactorY()) : 0;
            int colour =
                    stroked
                            ? line.of(state.getStrokingColor())
                            : fill.of(state.getNonStrokingColor());
            for (float[] box : path) {
                add(new Stroke(box[0], box[1] - width / 2, box[2], box[3] + width / 2, colour));
            }
        }
        path.clear();
        curved = false;
    }

    private void add(Stroke stroke) {
        if (strokes.size() < MOST && (stroke.horizontal() || stroke.vertical())) {
            strokes.add(stroke);
        }
    }
}
