package org.lmanexus.document;

/// What reads a page that is only a picture of its text.
public enum Recognition {
    OFF,
    TESSERACT
}
