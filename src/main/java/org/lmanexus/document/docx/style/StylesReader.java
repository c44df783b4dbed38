package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.docx.part.Xml;

import java.util.HashMap;
import java.util.Map;

/// Reads `styles.xml`.
public final class StylesReader {

    private static final int STYLE = 500;

    private final Xml xml;
    private final Map<String, Style> declared = new HashMap<>();
    private @Nullable String standard;

    private String name = "";
    private @Nullable String base;
    private ParagraphFormat paragraph = ParagraphFormat.PLAIN;
    private RunFormat run = RunFormat.PLAIN;

    private StylesReader(Xml xml) {
        this.xml = xml;
    }

    public static Styles read(Xml xml) {
        return new StylesReader(xml).styles();
    }

    private Styles styles() {
        xml.root();
        xml.children(
                element -> {
                    if (element.equals("style")) {
                        style();
                    }
                });
        return new Styles(declared, standard);
    }

    private void style() {
        xml.kept(STYLE);
        String id = xml.attribute("styleId", "");
        if (xml.attribute("type", "").equals("paragraph")
                && !xml.attribute("default", "0").matches("0|false|off")) {
            standard = id;
        }
        name = "";
        base = null;
        paragraph = ParagraphFormat.PLAIN;
        run = RunFormat.PLAIN;
        xml.children(this::property);
        declared.put(id, new Style(id, name, base, paragraph, run));
    }

    private void property(String element) {
        switch (element) {
            case "name" -> name = xml.attribute("val", "");
            case "basedOn" -> base = xml.attribute("val");
            case "pPr" -> paragraph = PropertyReader.paragraph(xml, _ -> {});
            case "rPr" -> run = PropertyReader.run(xml, Styles.none(), _ -> {});
            default -> {}
        }
    }
}
