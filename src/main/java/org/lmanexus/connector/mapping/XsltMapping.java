package org.lmanexus.connector.mapping;

import net.sf.saxon.lib.Feature;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.transform.stream.StreamSource;

/// A mapping in XSLT 3.0, from JSON to XML or to text. The stylesheet gets its parameter `input` as
/// a map if it declares one and as JSON text otherwise, and starts at its initial template.
public final class XsltMapping {

    private static final QName INPUT = new QName("input");
    private static final URI RESULTS = URI.create("result:///");

    private final MappingFolder folder;
    private final String file;
    private final Processor processor;
    private final XsltExecutable executable;
    private final boolean wantsMap;

    private XsltMapping(
            MappingFolder folder, String file, Processor processor, XsltExecutable executable) {
        this.folder = folder;
        this.file = file;
        this.processor = processor;
        this.executable = executable;
        this.wantsMap = wantsMap(executable);
    }

    public static XsltMapping compile(MappingFolder folder, String file) {
        Processor processor = new Processor(false);
        processor.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "file");
        XsltCompiler compiler = processor.newXsltCompiler();
        FirstError errors = new FirstError(folder, file);
        compiler.setErrorReporter(errors);
        try {
            Path path = folder.path().resolve(file);
            XsltExecutable executable = compiler.compile(new StreamSource(path.toFile()));
            return new XsltMapping(folder, file, processor, executable);
        } catch (SaxonApiException e) {
            throw errors.failure(e);
        }
    }

    /// The principal result.
    public String apply(InputDocument input) {
        StringWriter principal = new StringWriter();
        run(input, principal, new LinkedHashMap<>());
        return principal.toString();
    }

    /// The result documents by their `href`, in the order in which the stylesheet writes them.
    public Map<String, String> applyToDocuments(InputDocument input) {
        Map<String, StringWriter> writers = new LinkedHashMap<>();
        run(input, new StringWriter(), writers);
        Map<String, String> documents = new LinkedHashMap<>();
        writers.forEach((name, writer) -> documents.put(name, writer.toString()));
        return documents;
    }

    private void run(
            InputDocument input, StringWriter principal, Map<String, StringWriter> documents) {
        Xslt30Transformer transformer = executable.load30();
        FirstError errors = new FirstError(folder, file);
        transformer.setErrorReporter(errors);
        try {
            transformer.setStylesheetParameters(Map.of(INPUT, wanted(input)));
            transformer.setBaseOutputURI(RESULTS.toString());
            transformer.setResultDocumentHandler(
                    uri -> serializer(documents, RESULTS.relativize(uri).getPath()));
            transformer.callTemplate(null, processor.newSerializer(principal));
        } catch (SaxonApiException e) {
            throw errors.failure(e);
        }
    }

    private XdmValue wanted(InputDocument input) {
        return wantsMap ? input.map() : new XdmAtomicValue(Json.write(input.json()));
    }

    private static boolean wantsMap(XsltExecutable executable) {
        XsltExecutable.ParameterDetails declared = executable.getGlobalParameters().get(INPUT);
        return declared != null && ItemType.ANY_MAP.subsumes(declared.getDeclaredItemType());
    }

    private Serializer serializer(Map<String, StringWriter> documents, String name) {
        return processor.newSerializer(documents.computeIfAbsent(name, n -> new StringWriter()));
    }
}
