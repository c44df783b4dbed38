package org.lmanexus.document.docx.part;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One part's XML, read forward once. No DTD, no entity, nothing from outside, no endless depth.
public final class Xml implements AutoCloseable {

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String COMPATIBILITY =
            "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String OTHER = "?";

    /// Of one run; a whole agreement has fewer.
    private static final int LONGEST = 4_000_000;

    /// Values up to here are counted with what they belong to.
    private static final int SHORT = 256;

    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final XMLStreamReader reader;
    private final Budget budget;
    private int depth;

    Xml(String part, InputStream in, Budget budget) throws IOException {
        this.part = part;
        this.budget = budget;
        try {
            this.reader = Encoding.open(FACTORY, part, in);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // What is wrong with a text is told where it is reached, and not where it is asked for.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        // Woodstox's own limit is not far from this one, and its refusal would not say as much.
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Integer.MAX_VALUE);
        // Word keeps whole drawings in one attribute.
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 4 * LONGEST);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    /// Goes to the outermost element.
    ///
    /// @return its name as in [#children(Consumer)]
    public String root() {
        while (advance() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                throw new Broken(part + " is empty");
            }
        }
        return name();
    }

    /// Calls the handler at the start of each child of the element it stands at. The handler may
    /// read
    /// the child's own children or leave them; the child is then behind either way.
    ///
    /// The name given is the local one for WordprocessingML, Strict or not, `mc:…` for markup
    /// compatibility, `m:t` for the text of a formula, and `?` for all else.
    public void children(Consumer<String> handler) {
        int outer = depth;
        while (true) {
            if (advance() == XMLStreamConstants.START_ELEMENT) {
                handler.accept(name());
                while (depth > outer) {
                    advance();
                }
            } else if (depth < outer) {
                return;
            }
        }
    }

    /// The text of the element it stands at, which has no children.
    public String text() {
        int outer = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= outer) {
            int event = advance();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (text.length() > LONGEST) {
                    throw new Broken(part + " has a text of more than " + LONGEST + " characters");
                }
                text.append(
                        reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    /// The attribute of this local name, in whatever namespace.
    public @Nullable String attribute(String name) {
        int count = reader.getAttributeCount();
        for (int i = 0; i < count; i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return kept(reader.getAttributeValue(i));
            }
        }
        return null;
    }

    private String kept(String value) {
        if (value.length() > SHORT) {
            budget.kept(2 * value.length());
        }
        return value;
    }

    public String attribute(String name, String missing) {
        String value = attribute(name);
        return value == null ? missing : value;
    }

    /// A whole number, or null where there is none.
    public @Nullable Integer number(String name) {
        String value = attribute(name);
        if (value == null) {
            return null;
        }
        try {
            return Integer.valueOf(value.strip());
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /// Whether a property such as `w:b` is on: it is, unless it says otherwise.
    public boolean on() {
        return switch (attribute("val", "1")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    /// What is read next takes so many bytes to keep.
    ///
    /// @throws Broken where the file has none left
    public void kept(int size) {
        budget.kept(size);
    }

    private String name() {
        String namespace = reader.getNamespaceURI();
        String local = reader.getLocalName();
        if (WORD.equals(namespace) || STRICT_WORD.equals(namespace)) {
            return local;
        }
        if (COMPATIBILITY.equals(namespace)) {
            return "mc:" + local;
        }
        if (namespace != null && namespace.endsWith("/math") && local.equals("t")) {
            return "m:t";
        }
        return OTHER;
    }

    private int advance() {
        try {
            budget.step();
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > Limits.DEPTH) {
                throw new Broken(part + " is nested more than " + Limits.DEPTH + " deep");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD) {
                throw new Broken(part + " has a document type, which Word never writes");
            }
            return event;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private Broken malformed(XMLStreamException e) {
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
        return new Broken(
                part + " is no well-formed XML" + (line > 0 ? " at line " + line : ""), e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }
}
