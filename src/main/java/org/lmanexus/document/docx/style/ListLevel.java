package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;

/// One level of a list.
///
/// @param text the number's form, where `%1` stands for the number of the first level
/// @param restart which level, counted from 1, starts this one anew; 0 for none, null for any above
/// @param legal whether the numbers of the levels above are decimal here whatever they are there
/// @param style the paragraph style that is tied to this level
record ListLevel(
        int start,
        NumberFormat format,
        String text,
        @Nullable Integer restart,
        boolean legal,
        @Nullable String style) {

    static final ListLevel MISSING = new ListLevel(1, NumberFormat.NONE, "", null, false, null);

    boolean startsAnewAfter(int level) {
        return restart == null || level < restart;
    }
}
