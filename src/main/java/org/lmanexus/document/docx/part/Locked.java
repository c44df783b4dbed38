package org.lmanexus.document.docx.part;

/// A DOCX that no password given opens.
public final class Locked extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
