package org.lmanexus.document.pdf.line;

import org.lmanexus.document.pdf.line.LineBuilder.Fragment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Tells two columns of running text, read one after the other, from a table, read row by row: in
/// columns, both sides are filled, line for line.
final class Columns {

    private static final float FIRST = 0.3f;
    private static final float LAST = 0.7f;
    private static final float STEP = 4;

    /// More than the widest page has, 14,400 points by ISO 32000-1, annex C: what a damaged file
    /// calls its width, steps of a few points need never get across.
    private static final int MOST_GUTTERS = 1_500;

    private static final int FEWEST = 8;
    private static final float FILLED = 0.7f;
    private static final float BALANCE = 0.5f;

    /// How wide a column of running text is at least, as a share of the page.
    private static final float WIDE = 0.25f;

    private final List<Fragment> fragments;
    private final float narrowest;
    private final float[] lefts;
    private final float[] rights;

    private Columns(List<Fragment> fragments, float narrowest) {
        this.fragments = fragments;
        this.narrowest = narrowest;
        this.lefts = new float[fragments.size()];
        this.rights = new float[fragments.size()];
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = fragments.get(i).left();
            rights[i] = fragments.get(i).right();
        }
    }

    /// A stretch of the page where nothing crosses the gutter.
    private record Stretch(float gutter, float top, float bottom, int lines) {}

    /// The page in pieces that are read one after the other.
    static List<List<Fragment>> zones(List<Fragment> fragments, float pageWidth) {
        Stretch best = new Stretch(0, 0, 0, 0);
        if (fragments.size() >= 2 * FEWEST) {
            Columns columns = new Columns(fragments, WIDE * pageWidth);
            int gutters = (int) Math.min(MOST_GUTTERS, (LAST - FIRST) * pageWidth / STEP);
            for (int i = 0; i <= gutters; i++) {
                Stretch stretch = columns.stretch(FIRST * pageWidth + i * STEP);
                if (stretch.lines() > best.lines()) {
                    best = stretch;
                }
            }
        }
        return best.lines() == 0 ? List.of(fragments) : cut(fragments, best);
    }

    private Stretch stretch(float gutter) {
        if (!mayPart(gutter)) {
            return new Stretch(gutter, 0, 0, 0);
        }
        List<Float> crossings = new ArrayList<>();
        for (Fragment fragment : fragments) {
            if (fragment.left() < gutter && fragment.right() > gutter) {
                crossings.add(fragment.baseline());
            }
        }
        crossings.add(Float.MAX_VALUE);
        crossings.sort(Comparator.naturalOrder());
        Stretch best = new Stretch(gutter, 0, 0, 0);
        float top = -Float.MAX_VALUE;
        for (float bottom : crossings) {
            int lines = lines(gutter, top, bottom);
            if (lines > best.lines()) {
                best = new Stretch(gutter, top, bottom, lines);
            }
            top = bottom;
        }
        return best;
    }

    /// Whether both sides have as many lines as columns need: on most pages they have not.
    private boolean mayPart(float gutter) {
        int left = 0;
        int right = 0;
        for (int i = 0; i < lefts.length; i++) {
            left += rights[i] <= gutter ? 1 : 0;
            right += lefts[i] >= gutter ? 1 : 0;
        }
        return Math.min(left, right) >= FEWEST;
    }

    /// How many lines the fuller side has, or 0 where these are no columns of text.
    private int lines(float gutter, float top, float bottom) {
        List<Fragment> left = new ArrayList<>();
        List<Fragment> right = new ArrayList<>();
        for (Fragment fragment : fragments) {
            if (fragment.baseline() > top && fragment.baseline() < bottom) {
                (fragment.right() <= gutter ? left : right).add(fragment);
            }
        }
        int fewer = Math.min(left.size(), right.size());
        int more = Math.max(left.size(), right.size());
        boolean columns = fewer >= FEWEST && fewer >= BALANCE * more;
        return columns && filled(left) && filled(right) ? more : 0;
    }

    private boolean filled(List<Fragment> side) {
        double from = side.stream().mapToDouble(Fragment::left).min().orElse(0);
        double to = side.stream().mapToDouble(Fragment::right).max().orElse(0);
        double mean = side.stream().mapToDouble(f -> f.right() - f.left()).average().orElse(0);
        return to - from >= narrowest && mean >= FILLED * (to - from);
    }

    private static List<List<Fragment>> cut(List<Fragment> fragments, Stretch stretch) {
        List<List<Fragment>> zones = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            zones.add(new ArrayList<>());
        }
        for (Fragment fragment : fragments) {
            int zone;
            if (fragment.baseline() <= stretch.top()) {
                zone = 0;
            } else if (fragment.baseline() >= stretch.bottom()) {
                zone = 3;
            } else {
                zone = fragment.right() <= stretch.gutter() ? 1 : 2;
            }
            zones.get(zone).add(fragment);
        }
        return zones;
    }
}
