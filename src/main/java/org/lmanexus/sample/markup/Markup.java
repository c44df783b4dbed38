package org.lmanexus.sample.markup;

import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.AgreementSource;
import org.lmanexus.sample.source.Element;

import java.util.List;

/// Marks the agreement as a file of instructions says.
public final class Markup {

    private Markup() {}

    /// The agreement with all that the file changes; references are put right by the same author.
    public static Agreement of(String file) {
        return of(file, AgreementSource.text(file), AgreementSource.agreement());
    }

    static Agreement of(String file, String text, List<Element> standing) {
        Script script = Script.read(file, text);
        Editor editor = new Editor(standing);
        script.instructions().forEach(editor::carryOut);
        return Agreement.marked(editor.edited(), script.by());
    }
}
