package org.lmanexus.document.docx.part;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// An open DOCX. Nothing in it is ever unpacked to disk, and no relationship is followed out of it.
public final class DocxPackage implements AutoCloseable {

    private static final String MAIN = "word/document.xml";

    private final ZipFile zip;
    private final Budget budget = new Budget();

    private DocxPackage(ZipFile zip) {
        this.zip = zip;
    }

    /// @throws Broken where a limit is passed
    /// @throws IOException where it is no whole zip
    public static DocxPackage open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            Limits.check(zip);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
        return new DocxPackage(zip);
    }

    /// The part that holds the body.
    public String main() {
        return relationships("").stream()
                .filter(relationship -> relationship.type().equals("officeDocument"))
                .map(Relationship::target)
                .filter(this::has)
                .findFirst()
                .or(() -> Optional.of(MAIN).filter(this::has))
                .orElseThrow(() -> new Broken("holds no Word document"));
    }

    public boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /// The parts that this part points to, external ones left out.
    public List<Relationship> relationships(String part) {
        int name = part.lastIndexOf('/') + 1;
        String rels = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        List<Relationship> found = new ArrayList<>();
        if (has(rels)) {
            try (Xml xml = xml(rels)) {
                xml.root();
                xml.children(_ -> add(found, part, xml));
            }
        }
        return found;
    }

    private static void add(List<Relationship> found, String part, Xml xml) {
        @Nullable String target = xml.attribute("Target");
        @Nullable String type = xml.attribute("Type");
        if (target != null && type != null && !"External".equals(xml.attribute("TargetMode"))) {
            found.add(
                    new Relationship(
                            xml.attribute("Id", ""),
                            type.substring(type.lastIndexOf('/') + 1),
                            Relationship.resolve(part, target)));
        }
    }

    /// @throws Broken where there is no such part, or it is too large
    public Xml xml(String part) {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new Broken("has no " + part);
        }
        Limits.check(entry);
        try {
            return new Xml(part, new PartStream(zip.getInputStream(entry), entry, budget), budget);
        } catch (IOException e) {
            throw new Broken(part + " cannot be unpacked", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
