package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.docx.part.Xml;
import org.lmanexus.document.docx.style.Numbering.ListDefinition;
import org.lmanexus.document.docx.style.Numbering.ListInstance;

/// Reads `numbering.xml`.
public final class NumberingReader {

    /// With its nine levels.
    private static final int LIST = 2_000;

    private final Xml xml;
    private final Numbering numbering;

    private NumberingReader(Xml xml, Styles styles) {
        this.xml = xml;
        this.numbering = new Numbering(styles);
    }

    public static Numbering read(Xml xml, Styles styles) {
        NumberingReader reader = new NumberingReader(xml, styles);
        xml.root();
        xml.children(reader::list);
        return reader.numbering;
    }

    private void list(String element) {
        xml.kept(LIST);
        switch (element) {
            case "abstractNum" -> definition();
            case "num" -> instance();
            default -> {}
        }
    }

    private void definition() {
        Integer id = xml.number("abstractNumId");
        ListLevel[] levels = Numbering.missing();
        @Nullable String[] link = {null};
        xml.children(
                name -> {
                    switch (name) {
                        case "lvl" -> level(levels);
                        case "numStyleLink" -> link[0] = xml.attribute("val");
                        default -> {}
                    }
                });
        if (id != null) {
            numbering.add(new ListDefinition(id, levels, link[0]));
        }
    }

    private void instance() {
        Integer id = xml.number("numId");
        @Nullable Integer[] definition = {null};
        @Nullable Integer[] starts = new @Nullable Integer[Numbering.LEVELS];
        @Nullable ListLevel[] overrides = new @Nullable ListLevel[Numbering.LEVELS];
        xml.children(
                name -> {
                    switch (name) {
                        case "abstractNumId" -> definition[0] = xml.number("val");
                        case "lvlOverride" -> override(starts, overrides);
                        default -> {}
                    }
                });
        if (id != null && definition[0] != null) {
            numbering.add(id, new ListInstance(definition[0], starts, overrides));
        }
    }

    private void override(@Nullable Integer[] starts, @Nullable ListLevel[] overrides) {
        int level = index();
        xml.children(
                name -> {
                    if (name.equals("lvl")) {
                        level(overrides);
                    } else if (name.equals("startOverride") && level >= 0) {
                        starts[level] = xml.number("val");
                    }
                });
    }

    private void level(@Nullable ListLevel[] levels) {
        int index = index();
        LevelProperties read = new LevelProperties();
        xml.children(name -> read.property(xml, name));
        if (index >= 0) {
            levels[index] = read.level();
        }
    }

    /// @return -1 where there is no such level
    private int index() {
        Integer level = xml.number("ilvl");
        return level == null || level < 0 || level >= Numbering.LEVELS ? -1 : level;
    }

    private static final class LevelProperties {
        private static final int LONGEST = 255;

        private int start;
        private NumberFormat format = NumberFormat.DECIMAL;
        private String text = "";
        private @Nullable Integer restart;
        private boolean legal;
        private @Nullable String style;

        private void property(Xml xml, String name) {
            switch (name) {
                case "start" -> {
                    Integer value = xml.number("val");
                    start = value == null ? 0 : value;
                }
                case "numFmt" -> format = NumberFormat.named(xml.attribute("val", ""));
                case "lvlText" -> text = shortened(xml.attribute("val", ""));
                case "lvlRestart" -> restart = xml.number("val");
                case "isLgl" -> legal = xml.on();
                case "pStyle" -> style = xml.attribute("val");
                default -> {}
            }
        }

        /// Word allows no longer one, and every paragraph of the list repeats it.
        private static String shortened(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }

        private ListLevel level() {
            return new ListLevel(start, format, text, restart, legal, style);
        }
    }
}
