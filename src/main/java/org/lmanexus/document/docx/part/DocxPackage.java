package org.lmanexus.document.docx.part;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Allowance;
import org.lmanexus.document.Password;
import org.lmanexus.document.ReadOptions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// An open DOCX. Nothing in it is ever unpacked to disk, and no relationship is followed out of it.
public final class DocxPackage implements AutoCloseable {

    private static final String MAIN = "word/document.xml";
    private static final int HEAD = 4;
    private static final int RELATIONSHIP = 400;

    private final Container zip;
    private final Budget budget;

    private DocxPackage(Container zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /// Whether a file that begins so may be one, in the open or under a password.
    public static boolean begins(byte[] head) {
        return CompoundFile.begins(head) || head.length > 1 && head[0] == 'P' && head[1] == 'K';
    }

    /// @throws Locked where no password opens it
    /// @throws Broken where a limit is passed
    /// @throws IOException where it is no whole zip
    public static DocxPackage open(Path file, ReadOptions options) throws IOException {
        Budget budget = new Budget(new Allowance(options));
        Container zip = container(file, options.passwords());
        try {
            Limits.check(zip);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
        return new DocxPackage(zip, budget);
    }

    private static Container container(Path file, List<Password> passwords) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (CompoundFile.begins(in.readNBytes(HEAD))) {
                return Decrypted.of(CompoundFile.decrypt(file, passwords));
            }
        }
        return new Container.OnDisk(new ZipFile(file.toFile()));
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
        return zip.entry(part) != null;
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
        xml.kept(RELATIONSHIP);
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
        ZipEntry entry = zip.entry(part);
        if (entry == null) {
            throw new Broken("has no " + part);
        }
        Limits.check(entry);
        try {
            return new Xml(part, new PartStream(zip.open(entry), entry, budget), budget);
        } catch (IOException e) {
            throw new Broken(part + " cannot be unpacked", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
