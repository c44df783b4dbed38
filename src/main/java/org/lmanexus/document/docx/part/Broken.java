package org.lmanexus.document.docx.part;

/// A DOCX that breaks its format or a limit; the message says what was found.
public final class Broken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Broken(String found) {
        super(found);
    }

    public Broken(String found, Throwable cause) {
        super(found, cause);
    }
}
