package org.lmanexus.document;

/// A document as it reads with every change accepted, or with every change rejected.
public enum View {
    ACCEPTED,
    REJECTED
}
