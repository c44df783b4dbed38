package org.lmanexus.document;

/// The two formats that are read.
public enum DocumentType {
    DOCX,
    PDF
}
