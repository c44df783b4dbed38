package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// The styles of a document, each with what it inherits.
public final class Styles {

    private static final int DEEPEST = 40;

    private final Map<String, Style> declared;
    private final Map<String, Style> inherited = new HashMap<>();
    private final Style standard;

    Styles(Map<String, Style> declared, @Nullable String standard) {
        this.declared = declared;
        this.standard = standard == null ? Style.NONE : get(standard);
    }

    public static Styles none() {
        return new Styles(Map.of(), null);
    }

    /// The style of this id; of a paragraph that names none, the default one.
    public Style of(@Nullable String id) {
        return id == null ? standard : get(id);
    }

    /// A character style; one that does not exist changes nothing.
    public RunFormat run(@Nullable String id) {
        return id == null ? RunFormat.PLAIN : get(id).run();
    }

    private Style get(String id) {
        Style known = inherited.get(id);
        if (known == null) {
            known = resolve(id, 0);
            inherited.put(id, known);
        }
        return known;
    }

    /// A style may be based on itself in a broken file: the chain ends at a depth.
    private Style resolve(@Nullable String id, int depth) {
        Style style = id == null ? null : declared.get(id);
        if (style == null || depth > DEEPEST) {
            return Style.NONE;
        }
        return style.over(resolve(style.base(), depth + 1));
    }
}
