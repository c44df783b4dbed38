package org.lmanexus.document.docx.story;

import java.util.function.Consumer;

/// What a story is made of.
public sealed interface Item permits Paragraph, Row {

    /// Calls the one that fits. A switch over the two types would have to be put together by the
    /// JVM at its first use, which a short command feels.
    void either(Consumer<Paragraph> paragraph, Consumer<Row> row);
}
