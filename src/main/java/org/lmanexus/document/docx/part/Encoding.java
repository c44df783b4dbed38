package org.lmanexus.document.docx.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Finds out how the characters of a part are written as bytes. The parser takes UTF-8 as it is,
/// which nearly every part is in; all else is turned into characters for it.
final class Encoding {

    private static final int HEAD = 128;
    private static final Pattern DECLARED = Pattern.compile("encoding\\s*=\\s*[\"']([\\w.:-]+)");

    private Encoding() {}

    static XMLStreamReader open(XMLInputFactory parsers, String part, InputStream bytes)
            throws IOException, XMLStreamException {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 14);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        Charset charset = charset(part, head);
        in.skipNBytes(mark(head));
        return charset.equals(StandardCharsets.UTF_8)
                ? parsers.createXMLStreamReader(in)
                : parsers.createXMLStreamReader(characters(in, charset));
    }

    private static Reader characters(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(String part, byte[] head) {
        int first = at(head, 0) << 8 | at(head, 1);
        if (first == 0xFEFF || first == '<') {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE || first == '<' << 8) {
            return StandardCharsets.UTF_16LE;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.indexOf("?>") < 0
                || text.regionMatches(true, text.indexOf("ding=") + 6, "utf-8", 0, 5)) {
            return StandardCharsets.UTF_8;
        }
        Matcher declared = DECLARED.matcher(text);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Broken(part + " is in an unknown encoding, " + declared.group(1), e);
        }
    }

    /// How long the byte order mark is.
    private static int mark(byte[] head) {
        int first = at(head, 0) << 8 | at(head, 1);
        if (first == 0xFEFF || first == 0xFFFE) {
            return 2;
        }
        return first == 0xEFBB && at(head, 2) == 0xBF ? 3 : 0;
    }

    private static int at(byte[] head, int index) {
        return index < head.length ? Byte.toUnsignedInt(head[index]) : 0;
    }
}
