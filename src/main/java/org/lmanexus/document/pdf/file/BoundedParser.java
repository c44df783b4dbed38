package org.lmanexus.document.pdf.file;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.lmanexus.document.Allowance;

import java.io.IOException;

/// PDFBox's parser, with every object and every unfolded stream on an allowance.
final class BoundedParser extends PDFParser {

    private static final int OBJECT = 64;
    private static final int CHECK_EVERY = 1024;

    private final Allowance allowance;
    private int objects;

    BoundedParser(RandomAccessRead file, String password, Allowance allowance) throws IOException {
        super(file, password, null, null, IOUtils.createMemoryOnlyStreamCache());
        this.allowance = allowance;
        this.document = new Bounded(this, allowance);
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        allowance.keep(OBJECT);
        if (++objects % CHECK_EVERY == 0) {
            allowance.check();
        }
        return super.parseDirObject();
    }

    private static final class Bounded extends COSDocument {

        private final ICOSParser parser;
        private final Allowance allowance;

        private Bounded(ICOSParser parser, Allowance allowance) {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.allowance = allowance;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
                throws IOException {
            COSStream stream =
                    new BoundedStream(parser.createRandomAccessReadView(start, length), allowance);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }
}
