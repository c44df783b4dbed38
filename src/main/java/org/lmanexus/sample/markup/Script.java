package org.lmanexus.sample.markup;

import org.lmanexus.document.docx.write.DocxComment;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Redline;
import org.lmanexus.document.write.Run;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sample.source.Inline;
import org.lmanexus.sample.source.SourceBlock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads a file of instructions, each a block of lines, in the words of its lead-ins.
final class Script {

    private static final String WORDS = ": (?<text>.*)";
    private static final Pattern AUTHOR = Pattern.compile("Author: (?<name>.*)");
    private static final Pattern DATE = Pattern.compile("Date: (?<date>\\S+)");
    private static final Pattern ROW =
            Pattern.compile("In (?<place>.+?), row \"(?<row>[^\"]+)\"" + WORDS);
    private static final Pattern REDRAFT = Pattern.compile("In (?<place>.+?)" + WORDS);
    private static final Pattern INSERT = Pattern.compile("After (?<place>.+) insert:");
    private static final Pattern MOVE =
            Pattern.compile("Move (?<place>.+) behind (?<behind>.+?)\\.");
    private static final Pattern DELETE = Pattern.compile("Delete (?<place>.+?)\\.");
    private static final Pattern EMBOLDEN = Pattern.compile("Embolden in (?<place>.+?)" + WORDS);
    private static final Pattern REMARK =
            Pattern.compile("Comment on (?<place>.+?), \\[(?<words>[^]]+)]" + WORDS);
    private static final Pattern REPLY =
            Pattern.compile("(?<name>.+?) replies on (?<date>\\S+)" + WORDS);

    private final List<Instruction> instructions = new ArrayList<>();
    private String name = "";
    private String date = "";

    private Script() {}

    static Script read(String file, String text) {
        Script script = new Script();
        SourceBlock.cut(file, text).forEach(script::read);
        return script;
    }

    /// What to do, from the first to the last.
    List<Instruction> instructions() {
        return List.copyOf(instructions);
    }

    private void read(SourceBlock block) {
        String lead = joined(block, false);
        Matcher author = AUTHOR.matcher(lead);
        Matcher dated = DATE.matcher(lead);
        if (author.matches()) {
            name = author.group("name");
        } else if (dated.matches()) {
            date = dated.group("date");
        } else {
            instructions.add(instruction(block, lead));
        }
    }

    /// The lines of the instruction itself, or those behind `>`.
    private static String joined(SourceBlock block, boolean payload) {
        return block.lines().stream()
                .filter(line -> line.startsWith(">") == payload)
                .map(line -> payload ? line.substring(1).strip() : line)
                .collect(Collectors.joining(" "));
    }

    /// Whose instructions they are, with the last date given.
    Author by() {
        return Author.of(name, date);
    }

    private Instruction instruction(SourceBlock block, String lead) {
        Matcher row = ROW.matcher(lead);
        if (row.matches()) {
            return new Instruction.RedraftRow(
                    block.where(),
                    place(row),
                    Inline.quotes(row.group("row")),
                    cells(row.group("text")));
        }
        Matcher redraft = REDRAFT.matcher(lead);
        if (redraft.matches()) {
            return new Instruction.Redraft(
                    block.where(), place(redraft), runs(redraft.group("text")));
        }
        Matcher remark = REMARK.matcher(lead);
        if (remark.matches()) {
            return remark(block, remark);
        }
        Matcher embolden = EMBOLDEN.matcher(lead);
        if (embolden.matches()) {
            String words = Inline.quotes(embolden.group("text"));
            return new Instruction.Embolden(block.where(), place(embolden), words, by());
        }
        return passage(block, lead);
    }

    private Instruction passage(SourceBlock block, String lead) {
        Matcher insert = INSERT.matcher(lead);
        if (insert.matches()) {
            return new Instruction.Insert(block.where(), place(insert), payload(block), by());
        }
        Matcher move = MOVE.matcher(lead);
        if (move.matches()) {
            String behind = Inline.quotes(move.group("behind"));
            return new Instruction.Move(block.where(), place(move), behind, by());
        }
        Matcher delete = DELETE.matcher(lead);
        if (delete.matches()) {
            return new Instruction.Delete(block.where(), place(delete), by());
        }
        throw new Refusal.Invalid(
                "%s: \"%s\" is no instruction; begin with In, After, Move, Delete, Embolden in or Comment on"
                        .formatted(block.where(), lead));
    }

    private static String place(Matcher matcher) {
        return Inline.quotes(matcher.group("place"));
    }

    private List<Run> runs(String notation) {
        return Redline.parse(Inline.quotes(notation), by());
    }

    private List<List<Run>> cells(String notation) {
        return Arrays.stream(notation.split(" \\| ")).map(String::strip).map(this::runs).toList();
    }

    private static List<SourceBlock> payload(SourceBlock block) {
        String text =
                block.lines().stream()
                        .filter(line -> line.startsWith(">"))
                        .map(line -> line.replaceFirst("^> ?", ""))
                        .collect(Collectors.joining("\n"));
        return SourceBlock.cut(block.where(), text);
    }

    private Instruction remark(SourceBlock block, Matcher remark) {
        DocxComment comment = DocxComment.of(Inline.quotes(remark.group("text")), by());
        Matcher reply = REPLY.matcher(joined(block, true));
        if (reply.matches()) {
            Author answering = Author.of(reply.group("name"), reply.group("date"));
            comment = comment.reply(Inline.quotes(reply.group("text")), answering);
        }
        String words = Inline.quotes(remark.group("words"));
        return new Instruction.Remark(block.where(), place(remark), words, comment);
    }
}
