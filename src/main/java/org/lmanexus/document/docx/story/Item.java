package org.lmanexus.document.docx.story;

/// What a story is made of.
public sealed interface Item permits Paragraph, Row {}
