package org.lmanexus.document.pdf.font;

/// A font, as far as reading needs it: what its codes stand for and how wide they are.
public interface Typeface {

    /// The character whose code begins at an index.
    public Shape shape(byte[] codes, int at);

    /// How many bytes the code of the last character took.
    public int taken();

    public boolean bold();
}
