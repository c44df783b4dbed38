package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;

import org.lmanexus.connector.MappingFailure;

import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mapping in JSLT, from JSON to JSON.
public final class JsltMapping {

    private static final Pattern BAD_TOKEN = Pattern.compile(" at line ([0-9]{1,6}), column");

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
        String display = folder.display(e.getSource() == null ? file : e.getSource());
        String what = e.getMessageWithoutLocation().lines().findFirst().orElse("no reason given");
        int line = line(e, what);
        String place = line > 0 ? display + ", line " + line : display;
        return new MappingFailure(place + ": " + what, e);
    }

    // The exception's own line is that of the last good token; a parse error names the bad one
    private static int line(JsltException e, String what) {
        Matcher bad = BAD_TOKEN.matcher(what);
        return bad.find() ? Integer.parseInt(bad.group(1)) : e.getLine();
    }
}
