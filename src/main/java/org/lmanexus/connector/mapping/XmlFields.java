package org.lmanexus.connector.mapping;

import org.lmanexus.connector.system.Holding;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The values of an XML element by path, such as `Pricing[facility-a]/PricingOption/Spread`, with
/// its attributes as `…@unit`. One of several of a name carries its place.
public final class XmlFields {

    private XmlFields() {}

    /// The root element.
    ///
    /// @throws Holding.Unreadable when it is no XML
    public static Element parse(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXException e) {
            throw new Holding.Unreadable("answered what is no XML: " + e.getMessage());
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("a string is read without files or network", e);
        }
    }

    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    public static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(c -> name.equals(c.getLocalName())).toList();
    }

    public static void add(String path, Element element, SortedMap<String, String> fields) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                fields.put(path + "/@" + attribute.getName(), attribute.getValue());
            }
        }
        List<Element> children = children(element);
        if (children.isEmpty()) {
            fields.put(path, element.getTextContent().strip());
        }
        for (Element child : children) {
            List<Element> likewise = children(element, child.getLocalName());
            String place = likewise.size() > 1 ? "[" + (likewise.indexOf(child) + 1) + "]" : "";
            add(path + "/" + child.getLocalName() + place, child, fields);
        }
    }
}
