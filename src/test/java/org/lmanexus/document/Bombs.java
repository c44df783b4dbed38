package org.lmanexus.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files that unfold to what no small heap holds, each in another place.
final class Bombs {

    private static final String WORD =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Random random = new Random(7);
    private final Path folder;

    private Bombs(Path folder) {
        this.folder = folder;
    }

    static void writeTo(Path folder) throws IOException {
        Bombs bombs = new Bombs(folder);
        bombs.words();
        bombs.pages();
    }

    private void words() throws IOException {
        document("blanks", "", " ", 60);
        document("paragraphs", "", "<w:p/>", 40);
        document("attribute", "<w:p w:rsidR=\"", "x", 40);
        document("comment", "<!-- ", "<x>", 40);
        document("text", "<w:p><w:r><w:t>", "y", 40);
        document("runs", "<w:p>", "<w:r><w:t>z</w:t></w:r>", 40);
        document("changes", "<w:p>", "<w:ins w:author=\"A\"><w:r><w:t>z</w:t></w:r></w:ins>", 40);
        document("nesting", "", "<w:sdt><w:sdtContent>", 40);
        document("cells", "<w:tbl><w:tr>", "<w:tc><w:p/></w:tc>", 40);
        part("styles", "<w:style w:type=\"paragraph\" w:styleId=\"%d\"/>", 500_000);
        part("numbering", "<w:abstractNum w:abstractNumId=\"%d\"/>", 500_000);
        part("footnotes", "<w:footnote w:id=\"%d\"/>", 500_000);
        part("comments", "<w:comment w:id=\"%d\"/>", 500_000);
        entries();
    }

    /// A main part that begins so and goes on with the same for so many MiB.
    private void document(String name, String start, String repeated, int mib) throws IOException {
        try (ZipOutputStream zip = zip(name)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            write(zip, "<w:document " + WORD + "><w:body>" + start);
            byte[] block = bytes(repeated.repeat((1 << 20) / repeated.length()));
            for (int i = 0; i < mib; i++) {
                zip.write(block);
                zip.write(noise());
            }
        }
    }

    /// Keeps a part below the ratio at which it would be refused for that alone.
    private byte[] noise() {
        byte[] letters = new byte[4096];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (byte) ('a' + random.nextInt(26));
        }
        return letters;
    }

    private void part(String type, String each, int count) throws IOException {
        try (ZipOutputStream zip = zip(type)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            write(zip, "<w:document " + WORD + "><w:body><w:p/></w:body></w:document>");
            zip.putNextEntry(new ZipEntry("word/_rels/document.xml.rels"));
            write(
                    zip,
                    "<Relationships><Relationship Id=\"r\" Type=\"%s%s\" Target=\"part.xml\"/></Relationships>"
                            .formatted(OFFICE, type));
            zip.putNextEntry(new ZipEntry("word/part.xml"));
            write(zip, "<w:" + type + " " + WORD + ">");
            for (int i = 0; i < count; i++) {
                write(zip, each.formatted(i));
            }
            write(zip, "</w:" + type + ">");
        }
    }

    private void entries() throws IOException {
        try (ZipOutputStream zip = zip("entries")) {
            for (int i = 0; i < 60_000; i++) {
                zip.putNextEntry(new ZipEntry("word/media/" + i));
            }
        }
    }

    private ZipOutputStream zip(String name) throws IOException {
        return new ZipOutputStream(Files.newOutputStream(folder.resolve(name + ".docx")));
    }

    private void pages() throws IOException {
        content("blank-content", " ", 80);
        content("glyphs", "BT /F 1 Tf (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj ET ", 12);
        content("operands", "[", 14);
        objects("objects", "[]", 14);
        objects("names", "/a ", 80);
        objects("nested", "[", 14);
        crossReferences();
        arrays();
        sharedContent();
        twice();
    }

    private void content(String name, String repeated, int mib) throws IOException {
        pdf(name, stream("", deflated(repeated, mib)), "");
    }

    /// One stream of objects, which the catalogue needs.
    private void objects(String name, String repeated, int mib) throws IOException {
        String header = "/Type/ObjStm/N 1/First 5";
        byte[] packed = deflated("10 0 " + repeated, repeated, mib);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.5\n");
        int at = out.size();
        write(out, "4 0 obj");
        out.write(stream(header, packed));
        write(out, "endobj\n");
        int xref = out.size();
        byte[] rows = rows(new int[][] {{1, xref}, {1, at}});
        write(out, "5 0 obj");
        out.write(
                stream(
                        "/Type/XRef/W[1 4 2]/Index[5 1 4 1 10 1]/Size 11/Root 10 0 R",
                        deflated(concat(rows, new byte[] {2, 0, 0, 0, 4, 0, 0}))));
        write(out, "endobj\nstartxref\n" + xref + "\n%%EOF");
        Files.write(folder.resolve(name + ".pdf"), out.toByteArray());
    }

    private void crossReferences() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.5\n");
        int xref = out.size();
        write(out, "5 0 obj");
        out.write(
                stream(
                        "/Type/XRef/W[1 4 2]/Size 100000000/Root 1 0 R",
                        deflated("\u0001aaaa\u0000\u0000", 80)));
        write(out, "endobj\nstartxref\n" + xref + "\n%%EOF");
        Files.write(folder.resolve("xref.pdf"), out.toByteArray());
    }

    private void arrays() throws IOException {
        pdf("arrays", stream("", deflated(" ", 1)), "/Junk[" + "[]".repeat(4_500_000) + "]");
    }

    private void sharedContent() throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        write(page, "BT /F 1 Tf (" + "lorem ipsum ".repeat(30_000) + ") Tj ET");
        StringBuilder kids = new StringBuilder("3 0 R ".repeat(20_000));
        pdf("endless", stream("", deflated(page.toByteArray())), "", kids.toString(), 20_000);
    }

    private void twice() throws IOException {
        byte[] once = deflated(" ", 80);
        byte[] packed = deflated(once);
        pdf("twice", filtered("/Filter[/FlateDecode/FlateDecode]", packed), "");
    }

    private void pdf(String name, byte[] content, String catalogue) throws IOException {
        pdf(name, content, catalogue, "3 0 R", 1);
    }

    private void pdf(String name, byte[] content, String catalogue, String kids, int count)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R" + catalogue + ">>endobj\n");
        write(out, "2 0 obj<</Type/Pages/Count " + count + "/Kids[" + kids + "]>>endobj\n");
        write(
                out,
                "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0"
                    + " R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
                    + "4 0 obj");
        out.write(content);
        write(out, "endobj\ntrailer<</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF");
        Files.write(folder.resolve(name + ".pdf"), out.toByteArray());
    }

    private static byte[] stream(String header, byte[] packed) throws IOException {
        return filtered(header + "/Filter/FlateDecode", packed);
    }

    private static byte[] filtered(String header, byte[] packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "<<" + header + "/Length " + packed.length + ">>stream\n");
        out.write(packed);
        write(out, "\nendstream\n");
        return out.toByteArray();
    }

    private static byte[] rows(int[][] rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int[] row : rows) {
            out.write(row[0]);
            for (int shift = 24; shift >= 0; shift -= 8) {
                out.write(row[1] >> shift);
            }
            out.write(0);
            out.write(0);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        out.write(second);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
            deflated.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] deflated(String repeated, int mib) throws IOException {
        return deflated("", repeated, mib);
    }

    private static byte[] deflated(String start, String repeated, int mib) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
            write(deflated, start);
            repeat(deflated, repeated, mib);
        }
        return out.toByteArray();
    }

    private static void repeat(OutputStream out, String repeated, int mib) throws IOException {
        byte[] block = bytes(repeated.repeat((1 << 20) / repeated.length()));
        for (int i = 0; i < mib; i++) {
            out.write(block);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
