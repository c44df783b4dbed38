package org.lmanexus.document.pdf.write;

import org.lmanexus.document.write.Mark;

import java.util.List;

/// One line of a paragraph as it will be printed.
///
/// @param spaces the gaps that may be widened to fill the line
/// @param last whether the paragraph or a forced line ends here, so that nothing is widened
record Line(List<Fragment> fragments, float width, int spaces, boolean last) {

    /// Words of one piece, side by side on one line.
    record Fragment(Piece piece, String text, float width) {}

    boolean changed() {
        return fragments.stream()
                .anyMatch(fragment -> !(fragment.piece().run().mark() instanceof Mark.Kept));
    }

    List<String> footnotes() {
        return fragments.stream()
                .map(fragment -> fragment.piece().footnote())
                .filter(note -> note != null)
                .toList();
    }
}
