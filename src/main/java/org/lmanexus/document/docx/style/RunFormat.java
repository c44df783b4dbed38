package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;

/// How a run looks, as far as it tells a heading or a defined term from what follows; null where it
/// leaves that to its style.
public record RunFormat(
        @Nullable Boolean bold, @Nullable Boolean italic, @Nullable Boolean underlined) {

    public static final RunFormat PLAIN = new RunFormat(null, null, null);

    public RunFormat over(RunFormat base) {
        return new RunFormat(
                bold == null ? base.bold : bold,
                italic == null ? base.italic : italic,
                underlined == null ? base.underlined : underlined);
    }

    public boolean emphasised() {
        return Boolean.TRUE.equals(bold)
                || Boolean.TRUE.equals(italic)
                || Boolean.TRUE.equals(underlined);
    }
}
