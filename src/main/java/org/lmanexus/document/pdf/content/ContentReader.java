package org.lmanexus.document.pdf.content;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.lmanexus.document.pdf.font.Typefaces;
import org.lmanexus.document.pdf.stream.Operands;
import org.lmanexus.document.pdf.stream.StreamBytes;
import org.lmanexus.document.pdf.stream.Tokens;

import java.io.IOException;

/// Reads the pages of one file, one after the other; never two at once. Fonts are read once.
public final class ContentReader {

    private static final int DEEPEST = 12;
    private static final int CHECK_EVERY = 4096;

    private final Typefaces faces = new Typefaces();
    private final Deadline deadline;
    private int operators;

    public ContentReader(Deadline deadline) {
        this.deadline = deadline;
    }

    public PageContent read(PDPage page) throws IOException {
        Canvas canvas = new Canvas(page.getCropBox());
        COSDictionary resources =
                page.getResources() == null ? null : page.getResources().getCOSObject();
        run(StreamBytes.of(page), new Scope(canvas, resources, new State()), 0);
        return canvas.content();
    }

    private void run(byte[] content, Scope scope, int depth) throws IOException {
        Operands in = new Operands();
        Tokens tokens = new Tokens(content, in);
        TextOperators text = new TextOperators(faces);
        PathOperators path = new PathOperators();
        for (int operator = tokens.next(); operator != Tokens.END; operator = tokens.next()) {
            if (++operators % CHECK_EVERY == 0) {
                deadline.check();
            }
            if (!text.apply(operator, in, scope)
                    && !path.apply(operator, in, scope)
                    && !ColourOperators.apply(operator, in, scope)) {
                apply(operator, in, scope, text, depth);
            }
        }
    }

    private void apply(int operator, Operands in, Scope scope, TextOperators text, int depth)
            throws IOException {
        State state = scope.state();
        switch (operator) {
            case Op.SAVE -> scope.save();
            case Op.RESTORE -> scope.restore();
            case Op.CONCATENATE -> {
                if (in.size() >= 6) {
                    state.space = Matrix.of(in).then(state.space);
                }
            }
            case Op.LINE_WIDTH -> state.lineWidth = in.size() < 1 ? 1 : in.last(1, 0);
            case Op.STATE -> named(in, scope, text);
            case Op.DO -> show(in, scope, depth);
            default -> {}
        }
    }

    private static void named(Operands in, Scope scope, TextOperators text) {
        COSDictionary states = scope.resource(COSName.EXT_G_STATE);
        COSName name = in.name();
        COSDictionary set = states == null || name == null ? null : states.getCOSDictionary(name);
        if (set != null) {
            State state = scope.state();
            state.lineWidth = set.getFloat(COSName.LW, state.lineWidth);
            COSArray font = set.getCOSArray(COSName.FONT);
            if (font != null
                    && font.getObject(0) instanceof COSDictionary face
                    && font.getObject(1) instanceof COSNumber size) {
                text.set(face, size.floatValue(), state);
            }
        }
    }

    private void show(Operands in, Scope scope, int depth) throws IOException {
        COSDictionary objects = scope.resource(COSName.XOBJECT);
        COSName name = in.name();
        COSStream object = objects == null || name == null ? null : objects.getCOSStream(name);
        if (object == null) {
            return;
        }
        String kind = object.getNameAsString(COSName.SUBTYPE);
        if ("Image".equals(kind)) {
            scope.canvas().image(scope.state().space);
        } else if ("Form".equals(kind) && depth < DEEPEST) {
            State inside = scope.state().copy();
            COSArray matrix = object.getCOSArray(COSName.MATRIX);
            if (matrix != null) {
                inside.space = Matrix.of(matrix.toFloatArray()).then(inside.space);
            }
            COSDictionary own = object.getCOSDictionary(COSName.RESOURCES);
            Scope nested = new Scope(scope.canvas(), own == null ? scope.resources() : own, inside);
            deadline.check();
            run(StreamBytes.of(object), nested, depth + 1);
        }
    }
}
