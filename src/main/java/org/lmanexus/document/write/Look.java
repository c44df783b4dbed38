package org.lmanexus.document.write;

/// How a run of text is set.
public enum Look {
    PLAIN,
    BOLD,
    ITALIC
}
