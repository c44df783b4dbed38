package org.lmanexus.cli.redline;

import org.jspecify.annotations.Nullable;

/// Builds HTML in which no text of a document can ever become markup.
final class Html {

    private final StringBuilder page = new StringBuilder();

    /// Our own markup, as it is.
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /// Text of a document or a person.
    Html text(@Nullable String text) {
        if (text == null) {
            return this;
        }
        text.codePoints().forEach(this::escaped);
        return this;
    }

    Html element(String name, String cssClass, @Nullable String text) {
        return raw("<" + name + " class=\"" + cssClass + "\">").text(text).raw("</" + name + ">");
    }

    private void escaped(int c) {
        switch (c) {
            case '&' -> page.append("&amp;");
            case '<' -> page.append("&lt;");
            case '>' -> page.append("&gt;");
            case '"' -> page.append("&quot;");
            case '\'' -> page.append("&#39;");
            case '\t' -> page.append("<span class=\"cell\"></span>");
            default -> {
                if (c == '\n' || c >= ' ') {
                    page.appendCodePoint(c);
                }
            }
        }
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
