package org.lmanexus.simulator;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/// What Loan IQ holds of each deal: the last state of the deal and of each facility, its commitment
/// and its pricing.
final class Position {

    private static final String NUMBER = "facilityControlNumber";

    private final Shelf shelf;

    Position(Shelf shelf) {
        this.shelf = shelf;
    }

    static boolean readable(byte[] xml) {
        try {
            builder().parse(new ByteArrayInputStream(xml));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<String> of(String deal) {
        return shelf.get(deal);
    }

    /// Puts the parts of a batch's transactions in the place of those that were there.
    synchronized void apply(String batch) {
        Document changes = parse(batch);
        String deal = text(changes.getDocumentElement(), "GoldenRecordId");
        Document held = parse(shelf.get(deal).orElse("<DealPosition/>"));
        for (Element transaction : children(changes, "Transaction")) {
            for (Element part : elements(transaction)) {
                put(held, part);
            }
        }
        shelf.put(deal, write(held));
    }

    private static void put(Document held, Element part) {
        Element root = held.getDocumentElement();
        Node fresh = held.importNode(part, true);
        for (Element known : elements(root)) {
            if (key(known).equals(key(part))) {
                root.replaceChild(fresh, known);
                return;
            }
        }
        root.appendChild(fresh);
    }

    private static String key(Element part) {
        String number = part.getAttribute(NUMBER);
        return part.getLocalName()
                + (number.isEmpty() ? text(part, "FacilityControlNumber") : number);
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static List<Element> children(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Document parse(String xml) {
        try {
            return builder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilder builder =
                    DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Document document) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
