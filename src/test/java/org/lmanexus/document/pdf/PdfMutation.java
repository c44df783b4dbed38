package org.lmanexus.document.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Damages a PDF at random: its bytes, the objects of a page, or what a page's streams draw.
final class PdfMutation {

    private static final COSBase[] VALUES = {
        COSNull.NULL,
        COSInteger.get(-1),
        COSInteger.ZERO,
        COSInteger.get(Long.MAX_VALUE),
        new COSFloat(Float.MAX_VALUE),
        new COSString("\u202e\0"),
        COSName.getPDFName("Nothing"),
        new COSArray(),
        new COSDictionary()
    };

    /// Of the objects that hang together all over a file, so many are looked at.
    private static final int MOST_OBJECTS = 3_000;

    private final Random random;

    PdfMutation(long seed) {
        random = new Random(seed);
    }

    byte[] of(byte[] pdf) throws IOException {
        if (random.nextInt(3) == 0) {
            return bytes(pdf);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                PDPage page = document.getPage(random.nextInt(document.getNumberOfPages()));
                if (random.nextBoolean()) {
                    object(page.getCOSObject());
                } else {
                    drawn(page.getCOSObject());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // What PDFBox itself cannot save is no file to read.
            return bytes(pdf);
        }
    }

    /// Bytes changed, a range taken out, or one put in again elsewhere.
    private byte[] bytes(byte[] plain) {
        if (plain.length < 2) {
            return plain;
        }
        int from = random.nextInt(plain.length - 1);
        int to = Math.min(plain.length, from + 1 + random.nextInt(200));
        return switch (random.nextInt(3)) {
            case 0 -> spliced(plain, from, to, new byte[0]);
            case 1 -> spliced(plain, to, to, Arrays.copyOfRange(plain, from, to));
            default -> {
                byte[] damaged = plain.clone();
                for (int i = random.nextInt(12); i >= 0; i--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                yield damaged;
            }
        };
    }

    private static byte[] spliced(byte[] plain, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, from);
        out.writeBytes(between);
        out.write(plain, to, plain.length - to);
        return out.toByteArray();
    }

    /// One entry of a dictionary or an array that the page holds, at any depth.
    private void object(COSDictionary page) {
        List<COSBase> holders = holders(page);
        COSBase holder = holders.get(random.nextInt(holders.size()));
        COSBase value = VALUES[random.nextInt(VALUES.length)];
        if (holder instanceof COSDictionary dictionary && !dictionary.keySet().isEmpty()) {
            List<COSName> keys = List.copyOf(dictionary.keySet());
            COSName key = keys.get(random.nextInt(keys.size()));
            dictionary.setItem(key, random.nextInt(4) == 0 ? page : value);
        } else if (holder instanceof COSArray array && array.size() > 0) {
            array.set(random.nextInt(array.size()), value);
        }
    }

    private static List<COSBase> holders(COSDictionary page) {
        List<COSBase> found = new ArrayList<>();
        Map<COSBase, Boolean> seen = new IdentityHashMap<>();
        Deque<COSBase> open = new ArrayDeque<>(List.of(page));
        while (!open.isEmpty() && found.size() < MOST_OBJECTS) {
            COSBase next = open.removeFirst();
            if (seen.put(next, true) == null) {
                found.add(next);
                open.addAll(below(next));
            }
        }
        return found;
    }

    private static List<COSBase> below(COSBase holder) {
        List<COSBase> below = new ArrayList<>();
        if (holder instanceof COSDictionary dictionary) {
            dictionary.keySet().forEach(key -> take(dictionary.getDictionaryObject(key), below));
        } else if (holder instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                take(array.getObject(i), below);
            }
        }
        return below;
    }

    private static void take(@Nullable COSBase value, List<COSBase> to) {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            to.add(value);
        }
    }

    /// The decoded bytes of one of the streams that the page reaches: what it draws, a font, a map
    /// of its characters.
    private void drawn(COSDictionary page) throws IOException {
        List<COSStream> streams =
                holders(page).stream()
                        .filter(COSStream.class::isInstance)
                        .map(COSStream.class::cast)
                        .toList();
        if (streams.isEmpty()) {
            return;
        }
        COSStream stream = streams.get(random.nextInt(streams.size()));
        byte[] plain = stream.createInputStream().readAllBytes();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes(plain));
        }
    }
}
