package org.lmanexus.sync;

import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Agreements.BaselineSource;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.Drafting.NewClause;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.cli.engine.Engine;
import org.lmanexus.connector.RecordExports;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.goldenrecord.ExportFormat;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.SampleDeal;
import org.lmanexus.workspace.Workspaces;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Exports the sample deal and each agreement given, `CURRENCY FILE`, as FpML, checked against the
/// schema files that NEXUS_FPML_SCHEMA names, and prints `valid` or what was wrong, one line each.
/// What an agreement that comes without its preamble does not say of its date and parties is
/// drafted, as a person would.
/// NEXUS_DATA names the folder that all of it is kept under, and that is gone afterwards.
final class FpmlRun {

    private static final String DATED =
            "This Agreement is dated 15 June 1995 and made between the parties.";
    private static final String BORROWER =
            "TALLGRASS COOPERAGE, INC., a Delaware corporation (the \"Borrower\")";
    private static final String AGENT =
            "FOX SHORE SAVINGS BANK, as administrative agent (the \"Agent\")";

    private final Engine engine;
    private final Path out;
    private final Actor agent;

    private FpmlRun(Engine engine, Path out) {
        this.engine = engine;
        this.out = out;
        this.agent =
                engine.get(Users.class)
                        .add("agent@bank.example", "Agent", "a phrase of nobody".toCharArray());
    }

    public static void main(String[] args) throws IOException {
        Path data = Path.of(System.getenv("NEXUS_DATA"));
        try (Engine engine = Engine.forCommand()) {
            if (engine.setting("nexus.export.fpml-schema").isBlank()) {
                throw new IllegalStateException("NEXUS_FPML_SCHEMA names no folder");
            }
            FpmlRun run = new FpmlRun(engine, Files.createDirectories(Path.of(args[0])));
            Path sample = data.resolve("sample deal.docx");
            SampleDeal.agreement(HouseStyle.AUTOMATIC_NUMBERS, sample);
            run.export("EUR", sample);
            for (String agreement : Arrays.asList(args).subList(1, args.length)) {
                String[] given = agreement.split(" ", 2);
                run.export(given[0], Path.of(given[1]));
            }
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
        System.exit(0);
    }

    private void export(String currency, Path file) throws IOException {
        Document document = DocumentReader.standard().read(file);
        Path whole = file.toAbsolutePath();
        String name = whole.subpath(whole.getNameCount() - 2, whole.getNameCount()).toString();
        String workspace =
                engine.get(Workspaces.class)
                        .create(name, currency, BigDecimal.ONE, "LMA", agent)
                        .id();
        engine.get(Agreements.class)
                .importBaseline(
                        workspace,
                        AgreementReader.standard().read(document, View.ACCEPTED),
                        new BaselineSource(name, ContentHash.of(Files.readAllBytes(file)).hex()),
                        agent);
        preamble(workspace);
        System.out.println(name + ": " + outcome(workspace, name));
    }

    private void preamble(String workspace) {
        String record = engine.get(GoldenRecords.class).current(workspace).json();
        List<String> lines = new ArrayList<>();
        if (record.contains("\"deal.dates.agreement\"")) {
            lines.add(DATED);
        }
        if (record.contains("\"deal.parties[borrower]\"")) {
            lines.add(BORROWER);
        }
        if (record.contains("\"deal.parties[agent]\"")) {
            lines.add(AGENT);
        }
        if (!lines.isEmpty()) {
            NewClause clause = new NewClause(null, null, "Parties", String.join("\n", lines));
            engine.get(Drafting.class)
                    .insert(workspace, clause, new Why("The file has none", null), agent);
        }
    }

    private String outcome(String workspace, String name) throws IOException {
        Path stem = out.resolve(name.replace('/', '-'));
        RecordExports exports = engine.get(RecordExports.class);
        Files.writeString(
                Path.of(stem + ".json"),
                exports.export(workspace, ExportFormat.JSON, agent).text());
        try {
            String xml = exports.export(workspace, ExportFormat.FPML, agent).text();
            Files.writeString(Path.of(stem + ".xml"), xml);
            return "valid";
        } catch (Refusal e) {
            return String.valueOf(e.getMessage());
        }
    }
}
