package org.lmanexus.document;

import org.jspecify.annotations.Nullable;

/// A paragraph, or a table row, with its text in both views. A row's cells are joined by tabs, and
/// paragraphs within a cell by line feeds.
///
/// @param index its place in the document, from 0
/// @param label the automatic number in the accepted view, such as `7.1` or `(a)`; null where there
/// is
///     none, or where the number is typed into the text
/// @param rejectedLabel the same in the rejected view
/// @param level depth of its heading or its numbering, from 0; null for plain text
/// @param lead bold, underlined or italic words that open it, as a run-in heading or a defined term
///     does; null where it opens plainly
/// @param accepted its text with every change accepted; null where the block then does not exist
/// @param rejected its text with every change rejected; null where the block then does not exist
/// @param page from 1, where the file knows
/// @param table which table of the document a row belongs to, from 0; null for what is no row
/// @param contents whether it belongs to a table of contents
public record Block(
        int index,
        Kind kind,
        @Nullable String label,
        @Nullable String rejectedLabel,
        @Nullable Integer level,
        @Nullable String lead,
        @Nullable String accepted,
        @Nullable String rejected,
        @Nullable Integer page,
        @Nullable Integer table,
        boolean contents) {

    /// What a block is in the document.
    public enum Kind {
        PARAGRAPH,
        HEADING,
        ROW,
        NOTE,
        HEADER,
        FOOTER
    }

    public @Nullable String text(View view) {
        return view == View.ACCEPTED ? accepted : rejected;
    }

    public @Nullable String label(View view) {
        return view == View.ACCEPTED ? label : rejectedLabel;
    }
}
