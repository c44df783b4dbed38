package org.lmanexus.document.pdf.content;

import org.lmanexus.document.pdf.stream.Operands;

import java.util.ArrayList;
import java.util.List;

/// The operators that draw: of all that a page draws, only thin straight lines matter, whether
/// stroked or filled (ISO 32000-1, 8.5).
final class PathOperators {

    /// What no agreement needs in one path.
    private static final int MOST = 20_000;

    /// What is nearly white is not seen.
    private static final int WHITE = 0xF0;

    /// Each part as its points, one after the other.
    private final List<Part> parts = new ArrayList<>();
    private boolean curved;

    /// Straight lines from point to point.
    private static final class Part {
        private final List<float[]> points = new ArrayList<>();
        private boolean closed;

        private Part(float[] first) {
            points.add(first);
        }
    }

    /// @return whether the operator is one of these
    boolean apply(int operator, Operands in, Scope scope) {
        switch (operator) {
            case Op.RECTANGLE -> rectangle(in, scope.state().space);
            case Op.MOVE -> {
                if (in.size() >= 2 && parts.size() < MOST) {
                    parts.add(new Part(point(in.last(2, 0), in.last(2, 1), scope.state().space)));
                }
            }
            case Op.LINE -> {
                if (in.size() >= 2) {
                    line(point(in.last(2, 0), in.last(2, 1), scope.state().space));
                }
            }
            case Op.CURVE, Op.CURVE_FROM, Op.CURVE_TO -> curved = true;
            case Op.CLOSE -> close();
            default -> {
                return paint(operator, scope);
            }
        }
        return true;
    }

    private boolean paint(int operator, Scope scope) {
        switch (operator) {
            case Op.NOTHING -> {}
            case Op.CLOSE_STROKE, Op.CLOSE_BOTH, Op.CLOSE_BOTH_ODD -> {
                close();
                stroke(scope);
            }
            case Op.STROKE, Op.BOTH, Op.BOTH_ODD -> stroke(scope);
            case Op.FILL, Op.FILL_OLD, Op.FILL_ODD -> fill(scope);
            default -> {
                return false;
            }
        }
        parts.clear();
        curved = false;
        return true;
    }

    private static float[] point(float x, float y, Matrix space) {
        return new float[] {(float) space.x(x, y), (float) space.y(x, y)};
    }

    private void rectangle(Operands in, Matrix space) {
        if (in.size() >= 4 && parts.size() < MOST) {
            float x = in.last(4, 0);
            float y = in.last(4, 1);
            float toX = x + in.last(4, 2);
            float toY = y + in.last(4, 3);
            Part part = new Part(point(x, y, space));
            part.points.add(point(toX, y, space));
            part.points.add(point(toX, toY, space));
            part.points.add(point(x, toY, space));
            part.closed = true;
            parts.add(part);
        }
    }

    private void line(float[] to) {
        if (!parts.isEmpty() && parts.getLast().points.size() < MOST) {
            parts.getLast().points.add(to);
        }
    }

    private void close() {
        if (!parts.isEmpty()) {
            parts.getLast().closed = true;
        }
    }

    private void stroke(Scope scope) {
        State state = scope.state();
        if (curved || unseen(state.stroke)) {
            return;
        }
        float width = (float) (state.lineWidth * state.space.height());
        for (Part part : parts) {
            List<float[]> points = part.points;
            if (thin(part)) {
                scope.canvas().stroke(around(part), width, state.stroke);
                continue;
            }
            for (int i = part.closed ? 0 : 1; i < points.size(); i++) {
                float[] from = i == 0 ? points.getLast() : points.get(i - 1);
                float[] to = points.get(i);
                float[] ends = {from[0], from[1], to[0], to[1]};
                scope.canvas().stroke(ends, width, state.stroke);
            }
        }
    }

    private void fill(Scope scope) {
        State state = scope.state();
        if (!curved && !unseen(state.fill)) {
            for (Part part : parts) {
                scope.canvas().stroke(around(part), 0, state.fill);
            }
        }
    }

    private static boolean unseen(int colour) {
        return (colour >> 16 & 0xFF) > WHITE
                && (colour >> 8 & 0xFF) > WHITE
                && (colour & 0xFF) > WHITE;
    }

    private static boolean thin(Part part) {
        float[] box = around(part);
        return Math.min(box[2] - box[0], box[3] - box[1]) <= Stroke.THIN;
    }

    private static float[] around(Part part) {
        float[] box = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (float[] point : part.points) {
            box[0] = Math.min(box[0], point[0]);
            box[1] = Math.min(box[1], point[1]);
            box[2] = Math.max(box[2], point[0]);
            box[3] = Math.max(box[3], point[1]);
        }
        return box;
    }
}
