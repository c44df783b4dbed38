package org.lmanexus.simulator;

import com.github.tomakehurst.wiremock.http.Request;

import org.lmanexus.kernel.Ids;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The answers of the systems that keep nothing but what they took.
final class Replies {

    private Replies() {}

    static Reply changeBatch(Request request, byte[] body) {
        try {
            DocumentBuilder builder =
                    DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Document batch = builder.parse(new ByteArrayInputStream(body));
            int transactions = batch.getElementsByTagNameNS("*", "Transaction").getLength();
            String receipt =
                    """
                    <ChangeBatchReceipt batchId="LIQ-%s" status="AWAITING_APPROVAL" transactions="%d"/>\
                    """
                            .formatted(Ids.next(), transactions);
            return new Reply(202, "application/xml", receipt, null);
        } catch (SAXException e) {
            return Reply.problem(400, "the batch is no XML", "body", "");
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Reply obligations(Request request, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        int count = text.split("\"covenantObligationId\"", -1).length - 1;
        return Reply.json(
                201,
                "{\"receiptId\":\"COV-%s\",\"status\":\"RECORDED\",\"obligations\":%d}"
                        .formatted(Ids.next(), count));
    }
}
