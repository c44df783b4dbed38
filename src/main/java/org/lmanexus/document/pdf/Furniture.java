package org.lmanexus.document.pdf;

import org.lmanexus.document.Block;
import org.lmanexus.document.pdf.line.Line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Running headers, footers and page numbers, known by being the same on page after page, numbers
/// aside, at the same height.
final class Furniture {

    /// How many lines at the edge of a page may be furniture.
    private static final int DEEPEST = 3;

    private static final int PAGES = 3;
    private static final float SAME_HEIGHT = 4;

    private static final Pattern NUMBER = Pattern.compile("\\W*(page )?#( of #)?\\W*");
    private static final Pattern TITLE =
            Pattern.compile("(schedule|appendix|exhibit|annex|part|clause|section|article) #\\W*");
    private static final Pattern ROMAN = Pattern.compile("\\b[ivxlIVXL]+\\b");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Pattern COUNT = Pattern.compile("\\d+|\\b[ivxl]+\\b");

    private final Set<Line> furniture = lines();
    private final Map<String, Found> texts = new LinkedHashMap<>();

    /// One header or footer, as it first appears.
    record Found(Block.Kind kind, Line line) {}

    /// @param pages the lines of each page, from top to bottom
    Furniture(List<List<Line>> pages) {
        for (boolean top : new boolean[] {true, false}) {
            Set<Line> outer = Set.of();
            Set<Line> all = lines();
            for (int depth = 0; depth < DEEPEST; depth++) {
                outer = repeated(pages, top, depth, outer);
                all.addAll(outer);
            }
            furniture.addAll(all);
            pages.forEach(page -> keep(page, all, top));
        }
    }

    private static Set<Line> lines() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    private void keep(List<Line> page, Set<Line> found, boolean top) {
        Block.Kind kind = top ? Block.Kind.HEADER : Block.Kind.FOOTER;
        page.stream()
                .filter(found::contains)
                .forEach(line -> texts.putIfAbsent(kind + key(line), new Found(kind, line)));
    }

    List<Found> found() {
        return List.copyOf(texts.values());
    }

    boolean contains(Line line) {
        return furniture.contains(line);
    }

    /// @param outer those found one line further out; a line within is furniture only behind one
    private static Set<Line> repeated(
            List<List<Line>> pages, boolean top, int depth, Set<Line> outer) {
        Map<String, List<Line>> byKey = new HashMap<>();
        for (List<Line> page : pages) {
            int at = top ? depth : page.size() - 1 - depth;
            int before = top ? at - 1 : at + 1;
            if (at >= 0 && at < page.size() && (depth == 0 || outer.contains(page.get(before)))) {
                Line line = page.get(at);
                if (line.cell() == null) {
                    byKey.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(line);
                }
            }
        }
        Set<Line> repeated = lines();
        for (List<Line> alike : byKey.values()) {
            boolean number = NUMBER.matcher(key(alike.getFirst())).matches();
            for (List<Line> series : series(alike)) {
                List<Line> level = level(series);
                if (level.size() >= PAGES || (number && level.size() == pages.size())) {
                    repeated.addAll(level);
                }
            }
        }
        return repeated;
    }

    /// Lines that say the very same, and lines of which a number counts the pages; `Schedule 3` and
    /// `Schedule 4` at the top of two pages are neither.
    private static Collection<List<Line>> series(List<Line> alike) {
        Map<String, List<Line>> series = new LinkedHashMap<>();
        for (Line line : alike) {
            boolean title = TITLE.matcher(key(line)).matches();
            String said = title ? line.text() : ROMAN.matcher(line.text()).replaceAll("#");
            series.computeIfAbsent(said, _ -> new ArrayList<>()).add(line);
            Matcher digits = DIGITS.matcher(line.text());
            for (int at = 0; !title && digits.find(); at++) {
                long offset = Long.parseLong(digits.group()) - line.page();
                series.computeIfAbsent(at + " " + offset, _ -> new ArrayList<>()).add(line);
            }
        }
        return series.values();
    }

    private static List<Line> level(List<Line> alike) {
        List<Line> best = List.of();
        Set<Float> heights = new HashSet<>();
        for (Line line : alike) {
            if (heights.add(line.baseline())) {
                List<Line> level =
                        alike.stream()
                                .filter(
                                        other ->
                                                Math.abs(other.baseline() - line.baseline())
                                                        < SAME_HEIGHT)
                                .toList();
                if (level.size() > best.size()) {
                    best = level;
                }
            }
            if (best.size() > alike.size() / 2) {
                break;
            }
        }
        return best;
    }

    private static String key(Line line) {
        String text = line.text().strip().toLowerCase(Locale.ROOT);
        return COUNT.matcher(text).replaceAll("#");
    }
}
