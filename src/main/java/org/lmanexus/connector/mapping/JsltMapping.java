package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;

import org.lmanexus.connector.MappingFailure;

import java.io.StringReader;

/// A mapping in JSLT, from JSON to JSON.
public final class JsltMapping {

    private final MappingFolder folder;
    private final String file;
    private final Expression expression;

    private JsltMapping(MappingFolder folder, String file, Expression expression) {
        this.folder = folder;
        this.file = file;
        this.expression = expression;
    }

    public static JsltMapping compile(MappingFolder folder, String file) {
        try {
            Expression expression =
                    new Parser(new StringReader(folder.read(file)))
                            .withSource(file)
                            .withResourceResolver(name -> new StringReader(folder.read(name)))
                            .compile();
            return new JsltMapping(folder, file, expression);
        } catch (JsltException e) {
            throw failure(folder, file, e);
        }
    }

    public JsonNode apply(JsonNode input) {
        try {
            return expression.apply(input);
        } catch (JsltException e) {
            throw failure(folder, file, e);
        }
    }

    private static MappingFailure failure(MappingFolder folder, String file, JsltException e) {
        String source = e.getSource() == null ? file : e.getSource();
        String what = e.getMessageWithoutLocation().lines().findFirst().orElse("no reason given");
        return new MappingFailure(
                "%s, line %d: %s".formatted(folder.display(source), e.getLine(), what), e);
    }
}
