package org.lmanexus.connector.loaniq;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.http.Receipt;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The answer to a batch: `<ChangeBatchReceipt batchId="…" status="AWAITING_APPROVAL"/>`, later
/// `APPROVED`, or `REJECTED` with a `Cause` for each reason.
final class BatchReceipt {

    private BatchReceipt() {}

    static Optional<Receipt> read(Answer.Replied reply) {
        try {
            Element root =
                    builder()
                            .parse(new InputSource(new StringReader(reply.body())))
                            .getDocumentElement();
            String id = root.getAttribute("batchId");
            if (!"ChangeBatchReceipt".equals(root.getLocalName()) || id.isBlank()) {
                return Optional.empty();
            }
            return Optional.of(new Receipt(id, root.getAttribute("status"), causes(root)));
        } catch (SAXException e) {
            return Optional.empty();
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException("a string is read without files or network", e);
        }
    }

    private static @Nullable String causes(Element root) {
        NodeList causes = root.getElementsByTagNameNS("*", "Cause");
        String text =
                IntStream.range(0, causes.getLength())
                        .mapToObj(i -> causes.item(i).getTextContent().strip())
                        .collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }
}
