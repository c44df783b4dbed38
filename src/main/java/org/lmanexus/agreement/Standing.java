package org.lmanexus.agreement;

import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;

import java.util.Set;
import java.util.stream.Collectors;

/// A document as it stands: paragraphs that remarks would change keep the words on the page.
final class Standing {

    private Standing() {}

    static Document of(Document document) {
        Set<Integer> remarked =
                document.changes().stream()
                        .filter(change -> change.markedBy() == Change.Source.ANNOTATION)
                        .map(Change::block)
                        .collect(Collectors.toUnmodifiableSet());
        return remarked.isEmpty()
                ? document
                : document.with(
                        document.file(),
                        document.blocks().stream()
                                .map(
                                        block ->
                                                remarked.contains(block.index())
                                                        ? kept(block)
                                                        : block)
                                .toList());
    }

    private static Block kept(Block block) {
        return new Block(
                block.index(),
                block.kind(),
                block.rejectedLabel(),
                block.rejectedLabel(),
                block.level(),
                block.lead(),
                block.rejected(),
                block.rejected(),
                block.page(),
                block.table(),
                block.contents());
    }
}
