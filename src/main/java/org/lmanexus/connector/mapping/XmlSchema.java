package org.lmanexus.connector.mapping;

import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.Payload;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/// An XSD that a mapping's result must fit.
public final class XmlSchema {

    private final Schema schema;
    // A validator takes longer to make than many a document to read
    private final Queue<Validator> idle = new ConcurrentLinkedQueue<>();

    private XmlSchema(Schema schema) {
        this.schema = schema;
    }

    public static XmlSchema compile(MappingFolder folder, String file) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new XmlSchema(
                    factory.newSchema(new StreamSource(new StringReader(folder.read(file)))));
        } catch (SAXParseException e) {
            throw new MappingFailure(
                    "%s, line %d: %s"
                            .formatted(folder.display(file), e.getLineNumber(), e.getMessage()),
                    e);
        } catch (SAXException e) {
            throw new MappingFailure(folder.display(file) + " is no XSD: " + e.getMessage(), e);
        }
    }

    /// A schema of several files, of which nothing outside their folder is read.
    public static XmlSchema compile(Path main) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setResourceResolver(FolderOnly.around(main));
            return new XmlSchema(factory.newSchema(main.toFile()));
        } catch (SAXException e) {
            throw new MappingFailure(main + " is no XSD: " + e.getMessage(), e);
        }
    }

    /// Where the XML does not fit, one line each.
    public List<String> problems(Payload xml) {
        Validator validator = Objects.requireNonNullElseGet(idle.poll(), schema::newValidator);
        List<String> problems = new ArrayList<>();
        validator.setErrorHandler(new Collector(problems));
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(xml.bytes())));
        } catch (SAXException e) {
            problems.add("no XML: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        validator.reset();
        idle.add(validator);
        return problems;
    }

    private record Collector(List<String> problems) implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {
            add(e);
        }

        @Override
        public void error(SAXParseException e) {
            add(e);
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }

        private void add(SAXParseException e) {
            problems.add("line " + e.getLineNumber() + ": " + e.getMessage());
        }
    }
}
