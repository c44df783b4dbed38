package org.lmanexus.document.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Damages a DOCX at random: its XML by whole tags, attributes and elements, its parts, or its
/// bytes.
final class Mutation {

    private static final Pattern TAG = Pattern.compile("<[^<>]{1,400}>");
    private static final String[] VALUES = {
        "", "-1", "0", "9", "99999999999", "2147483647", "\u0301", "a&amp;b", "%1", "NaN", "true"
    };
    private static final String[] PATHS = {"../", "/", "word/", "C:\\", "\u0000", "x/../../"};
    private static final String[] NAMES = {
        "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:sdt"
    };

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    byte[] of(byte[] docx) throws IOException {
        return switch (random.nextInt(10)) {
            case 0 -> bytes(docx);
            case 1 -> entries(docx);
            default -> parts(docx);
        };
    }

    /// Parts that are gone, cut off, under another name, or hold what another should.
    private byte[] entries(byte[] docx) throws IOException {
        Map<String, byte[]> parts = unzip(docx);
        for (int i = random.nextInt(3); i >= 0 && parts.size() > 2; i--) {
            List<String> names = List.copyOf(parts.keySet());
            String one = names.get(random.nextInt(names.size()));
            String two = names.get(random.nextInt(names.size()));
            byte[] content = parts.getOrDefault(one, new byte[0]);
            switch (random.nextInt(5)) {
                case 0 -> parts.remove(one);
                case 1 -> parts.put(two, content);
                case 2 ->
                        parts.put(one, Arrays.copyOf(content, random.nextInt(content.length + 1)));
                case 3 -> parts.put(pick(PATHS) + one, parts.remove(one));
                default -> parts.put(one, bytes(content));
            }
        }
        byte[] whole = zip(parts);
        return random.nextInt(4) == 0
                ? Arrays.copyOf(whole, random.nextInt(whole.length + 1))
                : whole;
    }

    private byte[] bytes(byte[] docx) {
        byte[] damaged = docx.clone();
        for (int i = damaged.length == 0 ? -1 : random.nextInt(8); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private byte[] parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = unzip(docx);
        List<String> names =
                parts.keySet().stream().filter(n -> n.matches(".*\\.(xml|rels)")).toList();
        for (int i = random.nextInt(3); i >= 0 && !names.isEmpty(); i--) {
            String name =
                    random.nextInt(3) > 0 && parts.containsKey("word/document.xml")
                            ? "word/document.xml"
                            : names.get(random.nextInt(names.size()));
            String xml = new String(parts.get(name), StandardCharsets.UTF_8);
            for (int j = random.nextInt(6); j >= 0; j--) {
                xml = damaged(xml);
            }
            parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        }
        return zip(parts);
    }

    /// Mostly by whole elements, so that what results can still be parsed.
    private String damaged(String xml) {
        List<int[]> elements = elements(xml);
        if (elements.size() < 4) {
            return xml;
        }
        int[] one = pick(elements);
        int[] two = pick(elements);
        return switch (random.nextInt(8)) {
            case 0 -> replace(xml, one, "");
            case 1 -> replace(xml, one, xml.substring(one[0], one[1]).repeat(2));
            case 2, 3 ->
                    xml.substring(0, two[0])
                            + xml.substring(one[0], one[1])
                            + xml.substring(two[0]);
            case 4 -> replace(xml, one, xml.substring(two[0], two[1]));
            case 5 -> wrapped(xml, one);
            case 6 -> attribute(xml, one);
            default -> replace(xml, new int[] {one[0], Math.min(one[1], one[0] + 3)}, "");
        };
    }

    private String wrapped(String xml, int[] at) {
        String name = pick(NAMES);
        String open = "<" + name + " w:id=\"" + random.nextInt(3) + "\" w:author=\"A\">";
        return replace(xml, at, open + xml.substring(at[0], at[1]) + "</" + name + ">");
    }

    private String attribute(String xml, int[] at) {
        String value = Matcher.quoteReplacement("\"" + pick(VALUES) + "\"");
        return replace(xml, at, xml.substring(at[0], at[1]).replaceFirst("\"[^\"]*\"", value));
    }

    private int[] pick(List<int[]> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String replace(String xml, int[] at, String by) {
        return xml.substring(0, at[0]) + by + xml.substring(at[1]);
    }

    /// Where each element begins and ends, the outermost two left out.
    private static List<int[]> elements(String xml) {
        List<int[]> elements = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(xml);
        while (tag.find() && elements.size() < 50_000) {
            if (tag.group().startsWith("</")) {
                Integer start = open.poll();
                if (start != null && open.size() > 1 && tag.end() - start < 20_000) {
                    elements.add(new int[] {start, tag.end()});
                }
            } else if (tag.group().endsWith("/>")) {
                elements.add(new int[] {tag.start(), tag.end()});
            } else if (!tag.group().startsWith("<?")) {
                open.push(tag.start());
            }
        }
        return elements;
    }

    private static Map<String, byte[]> unzip(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
