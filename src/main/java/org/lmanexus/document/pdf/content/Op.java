package org.lmanexus.document.pdf.content;

/// The operators of a content stream that matter, by their characters (ISO 32000-1, Annex A).
final class Op {

    static final int SAVE = 'q';
    static final int RESTORE = 'Q';
    static final int CONCATENATE = 'c' << 8 | 'm';
    static final int LINE_WIDTH = 'w';
    static final int STATE = 'g' << 8 | 's';
    static final int DO = 'D' << 8 | 'o';

    static final int SHOW = 'T' << 8 | 'j';
    static final int SHOW_ARRAY = 'T' << 8 | 'J';
    static final int NEXT_SHOW = '\'';
    static final int SPACED_SHOW = '"';
    static final int BEGIN_TEXT = 'B' << 8 | 'T';
    static final int TEXT_MATRIX = 'T' << 8 | 'm';
    static final int MOVE_TEXT = 'T' << 8 | 'd';
    static final int MOVE_TEXT_LEADING = 'T' << 8 | 'D';
    static final int NEXT_LINE = 'T' << 8 | '*';
    static final int FONT = 'T' << 8 | 'f';
    static final int CHARACTER_SPACING = 'T' << 8 | 'c';
    static final int WORD_SPACING = 'T' << 8 | 'w';
    static final int STRETCH = 'T' << 8 | 'z';
    static final int LEADING = 'T' << 8 | 'L';
    static final int RISE = 'T' << 8 | 's';
    static final int MODE = 'T' << 8 | 'r';

    static final int RECTANGLE = 'r' << 8 | 'e';
    static final int MOVE = 'm';
    static final int LINE = 'l';
    static final int CURVE = 'c';
    static final int CURVE_FROM = 'v';
    static final int CURVE_TO = 'y';
    static final int CLOSE = 'h';
    static final int NOTHING = 'n';
    static final int STROKE = 'S';
    static final int CLOSE_STROKE = 's';
    static final int FILL = 'f';
    static final int FILL_OLD = 'F';
    static final int FILL_ODD = 'f' << 8 | '*';
    static final int BOTH = 'B';
    static final int BOTH_ODD = 'B' << 8 | '*';
    static final int CLOSE_BOTH = 'b';
    static final int CLOSE_BOTH_ODD = 'b' << 8 | '*';

    static final int GREY = 'g';
    static final int STROKE_GREY = 'G';
    static final int RGB = 'r' << 8 | 'g';
    static final int STROKE_RGB = 'R' << 8 | 'G';
    static final int CMYK = 'k';
    static final int STROKE_CMYK = 'K';
    static final int SPACE = 'c' << 8 | 's';
    static final int STROKE_SPACE = 'C' << 8 | 'S';
    static final int COLOUR = 's' << 8 | 'c';
    static final int STROKE_COLOUR = 'S' << 8 | 'C';
    static final int COLOUR_N = 's' << 16 | 'c' << 8 | 'n';
    static final int STROKE_COLOUR_N = 'S' << 16 | 'C' << 8 | 'N';

    private Op() {}
}
