package org.lmanexus.sample;

/// How a firm sets its agreements in Word.
public enum HouseStyle {
    /// Heading styles and Word's own numbering, a contents field, footnotes.
    AUTOMATIC_NUMBERS,

    /// Numbers typed in front of the text behind a tab, definitions in a table of two columns.
    TYPED_NUMBERS
}
