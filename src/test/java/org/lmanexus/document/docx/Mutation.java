package org.lmanexus.document.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Damages a DOCX at random: its XML by whole tags, attributes and elements, or its bytes.
final class Mutation {

    private static final Pattern TAG = Pattern.compile("<[^<>]{1,400}>");
    private static final String[] VALUES = {
        "", "-1", "0", "9", "99999999999", "2147483647", "\u0301", "a&amp;b", "%1", "NaN", "true"
    };
    private static final String[] NAMES = {
        "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:sdt"
    };

    private final Random random;

    Mutation(long seed) {
        random = new Random(seed);
    }

    byte[] of(byte[] docx) throws IOException {
        return random.nextInt(10) == 0 ? bytes(docx) : parts(docx);
    }

    private byte[] bytes(byte[] docx) {
        byte[] damaged = docx.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
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

    private String damaged(String xml) {
        List<int[]> tags = tags(xml);
        if (tags.size() < 4) {
            return xml;
        }
        int[] one = tags.get(random.nextInt(tags.size()));
        int[] two = tags.get(random.nextInt(tags.size()));
        String tag = xml.substring(one[0], one[1]);
        return switch (random.nextInt(7)) {
            case 0 -> replace(xml, one, "");
            case 1 -> replace(xml, one, tag + tag);
            case 2 ->
                    replace(
                            xml,
                            one,
                            tag.replaceFirst(
                                    "\"[^\"]*\"",
                                    Matcher.quoteReplacement("\"" + pick(VALUES) + "\"")));
            case 3 -> replace(xml, one, tag.replaceFirst("w:\\w+", pick(NAMES)));
            case 4 -> replace(xml, one, xml.substring(two[0], two[1]));
            case 5 -> wrapped(xml, one, two);
            default -> element(xml, one, two);
        };
    }

    private String wrapped(String xml, int[] one, int[] two) {
        int start = Math.min(one[0], two[0]);
        int end = Math.max(one[1], two[1]);
        String name = pick(NAMES);
        String open = "<" + name + " w:id=\"" + random.nextInt(3) + "\" w:author=\"A\">";
        return xml.substring(0, start)
                + open
                + xml.substring(start, end)
                + "</"
                + name
                + ">"
                + xml.substring(end);
    }

    /// Copies a whole element to another place, so that what results is often well formed.
    private String element(String xml, int[] one, int[] two) {
        Matcher name = Pattern.compile("<([\\w:]+)").matcher(xml.substring(one[0], one[1]));
        if (!name.find()) {
            return xml;
        }
        int end = xml.indexOf("</" + name.group(1) + ">", one[1]);
        if (end < 0 || end - one[0] > 20_000) {
            return xml;
        }
        String whole = xml.substring(one[0], end + name.group(1).length() + 3);
        return xml.substring(0, two[1]) + whole + xml.substring(two[1]);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String replace(String xml, int[] at, String by) {
        return xml.substring(0, at[0]) + by + xml.substring(at[1]);
    }

    private static List<int[]> tags(String xml) {
        List<int[]> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(xml);
        while (tag.find() && tags.size() < 50_000) {
            tags.add(new int[] {tag.start(), tag.end()});
        }
        return tags;
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
