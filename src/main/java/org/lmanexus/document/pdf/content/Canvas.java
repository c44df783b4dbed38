package org.lmanexus.document.pdf.content;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.lmanexus.document.pdf.font.Shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes what a page shows, in the space of the page, until it is known how its text is turned.
final class Canvas {

    /// Text that stands neither upright nor upside down nor on its side: a watermark.
    static final int ASKEW = 4;

    private static final int TURNS = 4;

    /// Of all that a page draws; more would take long to hold against the text.
    private static final int MOST_STROKES = 20_000;

    private static final int MOST_GLYPHS = 500_000;

    private final PDRectangle box;
    private final List<float[]> strokes = new ArrayList<>();
    private final List<Integer> strokeColours = new ArrayList<>();
    private final int[] counts = new int[TURNS + 1];
    private Shape[] shapes = new Shape[2048];
    private float[] places = new float[4 * 2048];
    private int[] looks = new int[2 * 2048];
    private int size;
    private boolean image;

    Canvas(PDRectangle box) {
        this.box = box;
    }

    /// @param place of its origin, in the space of the page
    /// @param look turn and boldness
    void glyph(Shape shape, Glyph.Place place, int look, int colour) {
        if (size == MOST_GLYPHS) {
            return;
        }
        if (size == shapes.length) {
            shapes = Arrays.copyOf(shapes, 2 * size);
            places = Arrays.copyOf(places, 8 * size);
            looks = Arrays.copyOf(looks, 4 * size);
        }
        shapes[size] = shape;
        places[4 * size] = place.x();
        places[4 * size + 1] = place.baseline();
        places[4 * size + 2] = place.width();
        places[4 * size + 3] = place.size();
        looks[2 * size] = look;
        looks[2 * size + 1] = colour;
        size++;
        counts[look >> 1]++;
    }

    /// A straight line or a filled box between two corners, in the space of the page.
    void stroke(float[] corners, float width, int colour) {
        if (strokes.size() < MOST_STROKES) {
            float half = width / 2;
            strokes.add(new float[] {corners[0], corners[1], corners[2], corners[3], half});
            strokeColours.add(colour);
        }
    }

    void image(Matrix place) {
        double area = Math.abs(place.a() * place.d() - place.b() * place.c());
        image |= area > 0.5 * box.getWidth() * box.getHeight();
    }

    PageContent content() {
        int turn = 0;
        for (int i = 1; i < TURNS; i++) {
            turn = counts[i] > counts[turn] ? i : turn;
        }
        Frame frame = Frame.of(box, turn);
        List<List<Glyph>> aside = new ArrayList<>();
        for (int other = 0; other < TURNS; other++) {
            if (other != turn && counts[other] > 0) {
                aside.add(glyphs(Frame.of(box, other)));
            }
        }
        return new PageContent(frame, glyphs(frame), aside, strokes(frame), image);
    }

    private List<Glyph> glyphs(Frame frame) {
        List<Glyph> glyphs = new ArrayList<>(counts[frame.turn()]);
        Places shown = new Places(counts[frame.turn()]);
        for (int i = 0; i < size; i++) {
            float x = frame.x(places[4 * i], places[4 * i + 1]);
            float y = frame.y(places[4 * i], places[4 * i + 1]);
            float height = places[4 * i + 3];
            if (looks[2 * i] >> 1 == frame.turn() && frame.shows(x, y, height)) {
                String text = shapes[i].text();
                // Some programs make bold by showing a character twice in nearly the same place.
                if (shapes[i].blank() || shown.add(text, x, y)) {
                    Glyph.Place place = new Glyph.Place(x, y, places[4 * i + 2], height);
                    boolean bold = (looks[2 * i] & 1) != 0;
                    glyphs.add(new Glyph(shapes[i], place, bold, looks[2 * i + 1]));
                }
            }
        }
        return glyphs;
    }

    private List<Stroke> strokes(Frame frame) {
        List<Stroke> found = new ArrayList<>(strokes.size());
        for (int i = 0; i < strokes.size(); i++) {
            float[] at = strokes.get(i);
            float x = frame.x(at[0], at[1]);
            float y = frame.y(at[0], at[1]);
            float toX = frame.x(at[2], at[3]);
            float toY = frame.y(at[2], at[3]);
            boolean level = Math.abs(toX - x) >= Math.abs(toY - y);
            float across = level ? 0 : at[4];
            float along = level ? at[4] : 0;
            Stroke stroke =
                    new Stroke(
                            Math.min(x, toX) - across,
                            Math.min(y, toY) - along,
                            Math.max(x, toX) + across,
                            Math.max(y, toY) + along,
                            strokeColours.get(i));
            if (stroke.horizontal() || stroke.vertical()) {
                found.add(stroke);
            }
        }
        return found;
    }
}
