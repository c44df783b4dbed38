package org.lmanexus.document.pdf.content;

import java.util.List;

/// What stands on a page.
///
/// @param glyphs in the order in which they are shown
/// @param aside those that do not stand upright in the frame, each turn in a frame of its own
/// @param image whether an image covers most of it, as in a scan
public record PageContent(
        Frame frame,
        List<Glyph> glyphs,
        List<List<Glyph>> aside,
        List<Stroke> strokes,
        boolean image) {}
