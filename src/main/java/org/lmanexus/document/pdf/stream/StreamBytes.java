package org.lmanexus.document.pdf.stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The bytes of content streams, inflated as far as they are sound and no further than is sane.
public final class StreamBytes {

    private static final int STEP = 64 << 10;
    private static final int HEADER = 2;

    private StreamBytes() {}

    /// All content streams of a page, one after the other.
    public static byte[] of(PDPage page) throws IOException {
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSStream stream) {
            return of(stream);
        }
        BoundedBytes all = new BoundedBytes();
        if (contents instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (array.getObject(i) instanceof COSStream stream) {
                    all.write(of(stream));
                    all.write('\n');
                }
            }
        }
        return all.toByteArray();
    }

    public static byte[] of(COSStream stream) throws IOException {
        List<COSName> filters = filters(stream.getDictionaryObject(COSName.FILTER));
        boolean flate =
                filters.stream().allMatch(StreamBytes::inflates)
                        && !predicted(stream.getDictionaryObject(COSName.DECODE_PARMS));
        if (!flate) {
            try (InputStream in = stream.createInputStream()) {
                byte[] bytes = in.readNBytes(BoundedBytes.MOST + 1);
                BoundedBytes.limit(bytes.length);
                return bytes;
            }
        }
        byte[] bytes;
        try (InputStream in = stream.createRawInputStream()) {
            bytes = in.readNBytes(BoundedBytes.MOST + 1);
            BoundedBytes.limit(bytes.length);
        }
        for (int i = 0; i < filters.size(); i++) {
            bytes = inflate(bytes);
        }
        return bytes;
    }

    private static List<COSName> filters(COSBase filter) {
        List<COSName> filters = new ArrayList<>();
        if (filter instanceof COSName name) {
            filters.add(name);
        } else if (filter instanceof COSArray array) {
            for (COSBase one : array) {
                filters.add(one instanceof COSName name ? name : COSName.CRYPT);
            }
        }
        return filters;
    }

    private static boolean inflates(COSName filter) {
        return filter.equals(COSName.FLATE_DECODE)
                || filter.equals(COSName.FLATE_DECODE_ABBREVIATION);
    }

    private static boolean predicted(COSBase parameters) {
        if (parameters instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (predicted(array.getObject(i))) {
                    return true;
                }
            }
        }
        return parameters instanceof COSDictionary dictionary
                && dictionary.getInt(COSName.PREDICTOR, 1) > 1;
    }

    /// A damaged stream ends where the damage begins.
    private static byte[] inflate(byte[] deflated) {
        if (deflated.length <= HEADER) {
            return new byte[0];
        }
        BoundedBytes out = new BoundedBytes(4 * deflated.length);
        byte[] buffer = new byte[STEP];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated, HEADER, deflated.length - HEADER);
            int count;
            while ((count = inflater.inflate(buffer)) > 0) {
                out.write(buffer, 0, count);
            }
        } catch (DataFormatException _) {
            return out.toByteArray();
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }
}
