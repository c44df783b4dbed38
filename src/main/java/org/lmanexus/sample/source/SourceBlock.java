package org.lmanexus.sample.source;

import java.util.ArrayList;
import java.util.List;

/// Lines between two empty ones, and where they were read.
///
/// @param indent the spaces in front of the first line
public record SourceBlock(String where, int indent, List<String> lines) {

    /// The lines as one.
    String flat() {
        return String.join(" ", lines);
    }

    /// Cuts a text at its empty lines; lines that begin with `//` are left out.
    public static List<SourceBlock> cut(String file, String text) {
        List<SourceBlock> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int number = 0;
        int start = 1;
        int indent = 0;
        for (String line : (text + "\n\n").split("\n", -1)) {
            number++;
            if (line.startsWith("//")) {
                continue;
            }
            if (!line.isBlank() && lines.isEmpty()) {
                start = number;
                indent = line.length() - line.stripLeading().length();
            }
            if (!line.isBlank()) {
                lines.add(line.strip());
            } else if (!lines.isEmpty()) {
                blocks.add(new SourceBlock(file + ":" + start, indent, List.copyOf(lines)));
                lines.clear();
            }
        }
        return blocks;
    }
}
