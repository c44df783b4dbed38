package org.lmanexus.connector;

/// A golden record in the form in which it is handed out.
public record RecordExport(String fileName, String mediaType, String text) {}
