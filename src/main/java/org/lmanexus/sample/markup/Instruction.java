package org.lmanexus.sample.markup;

import org.lmanexus.document.docx.write.DocxComment;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.SourceBlock;

import java.util.List;

/// One thing that counsel want done to the agreement.
sealed interface Instruction {

    /// The file and line it was read from.
    String where();

    /// The clause, schedule, definition or paragraph it concerns.
    String place();

    /// Replaces, inserts or strikes words; the runs that are not inserted must stand there.
    record Redraft(String where, String place, List<Run> runs) implements Instruction {}

    /// The same in a row of a table, whose first cell names it.
    record RedraftRow(String where, String place, String row, List<List<Run>> cells)
            implements Instruction {}

    /// Puts new paragraphs behind a passage.
    record Insert(String where, String place, List<SourceBlock> blocks, Author by)
            implements Instruction {}

    /// Takes a passage away and puts it behind another.
    record Move(String where, String place, String behind, Author by) implements Instruction {}

    /// Strikes a whole passage.
    record Delete(String where, String place, Author by) implements Instruction {}

    /// Makes words bold and changes nothing else.
    record Embolden(String where, String place, String words, Author by) implements Instruction {}

    /// Says something about words.
    record Remark(String where, String place, String words, DocxComment comment)
            implements Instruction {}
}
