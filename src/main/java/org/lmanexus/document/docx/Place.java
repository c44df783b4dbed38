package org.lmanexus.document.docx;

/// Where a paragraph's own text begins in one view: in its own block, or in the one it is joined
/// to.
///
/// @param host whether the block's line is this paragraph's, or it is joined to another's
/// @param alone whether nothing else is joined with it
record Place(Slot slot, int start, boolean host, boolean alone) {}
