package org.lmanexus.document.pdf.file;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.lmanexus.document.Allowance;
import org.lmanexus.document.pdf.stream.BoundedBytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A stream that is unfolded within limits or not at all: PDFBox itself holds all of it in memory,
/// and a filter may make a thousand bytes of one.
final class BoundedStream extends COSStream {

    /// More than any filter makes of a byte.
    private static final int SPREAD = 1400;

    /// What objects take in memory for each byte that describes them, at the least.
    private static final int OBJECTS = 16;

    private static final Set<COSName> IMAGES =
            Set.of(
                    COSName.DCT_DECODE,
                    COSName.DCT_DECODE_ABBREVIATION,
                    COSName.JPX_DECODE,
                    COSName.JBIG2_DECODE,
                    COSName.CCITTFAX_DECODE,
                    COSName.CCITTFAX_DECODE_ABBREVIATION);

    private final Allowance allowance;

    BoundedStream(RandomAccessReadView bytes, Allowance allowance) throws IOException {
        super(null, bytes);
        this.allowance = allowance;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        if (!small()) {
            decoded();
        }
        return super.createInputStream(options);
    }

    /// Asked for by whoever makes objects of it.
    @Override
    public RandomAccessRead createView() throws IOException {
        byte[] bytes = decoded();
        allowance.keep((long) OBJECTS * bytes.length);
        return new RandomAccessReadBuffer(bytes);
    }

    private boolean small() {
        long most = getLength();
        for (int i = 0; i < filters().size() && most <= BoundedBytes.MOST; i++) {
            most *= SPREAD;
        }
        return most <= BoundedBytes.MOST;
    }

    private byte[] decoded() throws IOException {
        byte[] bytes;
        try (InputStream raw = createRawInputStream()) {
            bytes = raw.readNBytes(BoundedBytes.MOST + 1);
        }
        BoundedBytes.limit(bytes.length);
        List<COSName> filters = filters();
        for (int i = 0; i < filters.size() && !IMAGES.contains(filters.get(i)); i++) {
            BoundedBytes out = new BoundedBytes();
            FilterFactory.INSTANCE
                    .getFilter(filters.get(i))
                    .decode(new ByteArrayInputStream(bytes), out, this, i);
            bytes = out.toByteArray();
        }
        return bytes;
    }

    private List<COSName> filters() {
        List<COSName> names = new ArrayList<>();
        COSBase filters = getFilters();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
