package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The lists of a document, and where a paragraph stands in them.
public final class Numbering {

    static final int LEVELS = 9;

    private final Styles styles;
    private final Map<Integer, ListDefinition> definitions = new HashMap<>();
    private final Map<Integer, ListInstance> instances = new HashMap<>();

    Numbering(Styles styles) {
        this.styles = styles;
    }

    public static Numbering none(Styles styles) {
        return new Numbering(styles);
    }

    /// A list as declared once; several instances may count on in it.
    ///
    /// @param link the numbering style that holds the levels instead
    record ListDefinition(int id, ListLevel[] levels, @Nullable String link) {}

    /// A list as paragraphs name it.
    ///
    /// @param starts where a level starts in this instance; null where it goes on
    /// @param overrides levels that differ in this instance
    record ListInstance(
            int definition, @Nullable Integer[] starts, @Nullable ListLevel[] overrides) {}

    /// A paragraph's place in a list.
    public record Position(int list, int level) {}

    void add(ListDefinition definition) {
        definitions.putIfAbsent(definition.id(), definition);
    }

    void add(int id, ListInstance instance) {
        instances.putIfAbsent(id, instance);
    }

    /// Where a paragraph of this format stands, or null where it is in no list.
    public @Nullable Position position(ParagraphFormat direct) {
        Style style = styles.of(direct.style());
        ParagraphFormat full = direct.over(style.paragraph());
        Integer list = full.list();
        if (list == null || list == 0 || !instances.containsKey(list)) {
            return null;
        }
        Integer level = direct.level();
        if (level == null && direct.list() == null) {
            level = tiedLevel(list, style.id());
        }
        if (level == null) {
            level = full.level() == null ? 0 : full.level();
        }
        return new Position(list, Math.clamp(level, 0, LEVELS - 1));
    }

    /// The level that is tied to a style counts, whatever level the style itself names.
    private @Nullable Integer tiedLevel(int list, String style) {
        for (int level = 0; level < LEVELS; level++) {
            if (!style.isEmpty() && style.equals(level(list, level).style())) {
                return level;
            }
        }
        return null;
    }

    /// Which list it counts in: instances of one definition share their numbers.
    int counter(int list) {
        ListInstance instance = instances.get(list);
        return instance == null ? -1 : definition(instance.definition()).id();
    }

    ListLevel level(int list, int level) {
        ListInstance instance = instances.get(list);
        if (instance == null) {
            return ListLevel.MISSING;
        }
        ListLevel override = instance.overrides()[level];
        return override == null ? definition(instance.definition()).levels()[level] : override;
    }

    @Nullable Integer startOverride(int list, int level) {
        ListInstance instance = instances.get(list);
        return instance == null ? null : instance.starts()[level];
    }

    private ListDefinition definition(int id) {
        ListDefinition definition = definitions.get(id);
        if (definition == null) {
            return new ListDefinition(id, missing(), null);
        }
        if (definition.link() == null) {
            return definition;
        }
        Integer linked = styles.of(definition.link()).paragraph().list();
        ListInstance instance = linked == null ? null : instances.get(linked);
        ListDefinition target = instance == null ? null : definitions.get(instance.definition());
        return target == null ? definition : target;
    }

    static ListLevel[] missing() {
        ListLevel[] levels = new ListLevel[LEVELS];
        Arrays.fill(levels, ListLevel.MISSING);
        return levels;
    }
}
