package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.docx.part.Xml;
import org.lmanexus.document.docx.story.Revision.Kind;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

/// Reads who changed what when, and keeps which move is going on: its text names the range it lies
/// in
/// by position only.
final class Revisions {

    /// About how many bytes one takes with the change that is made of it.
    private static final int REVISION = 400;

    private final Xml xml;
    private final Map<String, @Nullable Instant> dates = new HashMap<>();
    private final Map<Kind, Range> moves = new HashMap<>();
    private @Nullable Revision control;

    Revisions(Xml xml) {
        this.xml = xml;
    }

    private record Range(String id, String name) {}

    static @Nullable Kind kind(String element) {
        return switch (element) {
            case "ins" -> Kind.INSERT;
            case "del" -> Kind.DELETE;
            case "moveFrom" -> Kind.MOVE_FROM;
            case "moveTo" -> Kind.MOVE_TO;
            default -> null;
        };
    }

    /// The revision whose element the XML stands at.
    Revision read(Kind kind) {
        xml.kept(REVISION);
        Range range = moves.get(kind);
        return new Revision(
                kind,
                xml.attribute("id", ""),
                xml.attribute("author"),
                date(xml.attribute("date")),
                range == null ? null : range.name(),
                null);
    }

    /// @return whether the element is the beginning or end of a move, or marks a content control
    boolean range(String element) {
        switch (element) {
            case "customXmlInsRangeStart", "customXmlDelRangeStart" -> control = read(Kind.FORMAT);
            case "customXmlInsRangeEnd", "customXmlDelRangeEnd" -> controlRangeEnds();
            case "moveFromRangeStart" -> begin(Kind.MOVE_FROM);
            case "moveToRangeStart" -> begin(Kind.MOVE_TO);
            case "moveFromRangeEnd" -> end(Kind.MOVE_FROM);
            case "moveToRangeEnd" -> end(Kind.MOVE_TO);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Who put in or took away the content control that begins here, if anyone did. Its end is
    /// marked as well, and by the same author: that range holds no beginning of a control.
    @Nullable Revision control() {
        Revision begun = control;
        control = null;
        return begun;
    }

    private void controlRangeEnds() {
        if (control != null && control.id().equals(xml.attribute("id", ""))) {
            control = null;
        }
    }

    private void begin(Kind kind) {
        moves.put(kind, new Range(xml.attribute("id", ""), xml.attribute("name", "")));
    }

    private void end(Kind kind) {
        Range range = moves.get(kind);
        if (range != null && range.id().equals(xml.attribute("id", ""))) {
            moves.remove(kind);
        }
    }

    private @Nullable Instant date(@Nullable String text) {
        return text == null ? null : dates.computeIfAbsent(text, Revisions::parse);
    }

    /// Word writes local time with or without a `Z`; what is no date at all counts as none.
    private static @Nullable Instant parse(String text) {
        try {
            return text.indexOf('T') > 0 && zoned(text)
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(java.time.ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static boolean zoned(String text) {
        return text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d");
    }
}
