package org.lmanexus.console.review;

import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/// Writes HTML for lists too long for a template: names are ours, every value and every word is
/// escaped.
final class Html {

    private final StringBuilder written = new StringBuilder();

    /// A tag that [#within] closes.
    Html tag(String name) {
        written.append('<').append(name);
        return this;
    }

    Html attribute(String name, @Nullable String value) {
        if (value != null) {
            written.append(' ').append(name).append("=\"");
            text(value);
            written.append('"');
        }
        return this;
    }

    /// An attribute without a value.
    Html attribute(String name) {
        written.append(' ').append(name);
        return this;
    }

    Html within() {
        written.append('>');
        return this;
    }

    Html text(String text) {
        written.append(HtmlEscape.escapeHtml4Xml(text));
        return this;
    }

    Html space() {
        written.append(' ');
        return this;
    }

    Html end(String name) {
        written.append("</").append(name).append('>');
        return this;
    }

    Html element(String name, String text) {
        return tag(name).within().text(text).end(name);
    }

    Html element(String name, String classes, String text) {
        return tag(name).attribute("class", classes).within().text(text).end(name);
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
