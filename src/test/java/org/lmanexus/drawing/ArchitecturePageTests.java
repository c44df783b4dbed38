package org.lmanexus.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;
import org.lmanexus.NexusApplication;
import org.springframework.modulith.core.ApplicationModules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `docs/architecture.md` shows what the classes do; `-Dexamples.write=true` draws it anew.
class ArchitecturePageTests {

    private static final Path PAGE = Path.of("docs", "architecture.md");

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                    .importPackages("org.lmanexus");

    @Test
    void theModulesAreDrawnAsTheyUseEachOther() throws IOException {
        drawn("modules", ModuleDiagram.of(ApplicationModules.of(NexusApplication.class)).text());
    }

    @Test
    void aFileGoesThroughTheClassesAsDrawn() throws IOException {
        drawn(
                "file",
                CallSequence.text(
                        CLASSES,
                        List.of("Intake.receive"),
                        "Intake",
                        "Reception",
                        "OriginalStore",
                        "Claims",
                        "Readings",
                        "DocumentReader",
                        "AgreementReader",
                        "Agreements",
                        "Reconciliations",
                        "Parking"));
    }

    @Test
    void aDecisionGoesThroughTheClassesAsDrawn() throws IOException {
        drawn(
                "decision",
                CallSequence.text(
                        CLASSES,
                        List.of("Decisions.apply"),
                        "Decisions",
                        "Deciding",
                        "CarryingOut",
                        "StoredTermEditor",
                        "TextEdits",
                        "ValueEdits",
                        "ClauseEditing",
                        "TermNews",
                        "DriftDetection",
                        "DriftLedger",
                        "GraphUpdates",
                        "GraphFlags",
                        "StatusFollower",
                        "ItemLedger",
                        "AuditTrail"));
    }

    @Test
    void aDeliveryGoesThroughTheClassesAsDrawn() throws IOException {
        drawn(
                "delivery",
                CallSequence.text(
                        CLASSES,
                        List.of("RecordPublication.publish", "Lane.run"),
                        "RecordPublication",
                        "RecordNews",
                        "AuditTrail",
                        "DeliveryQueue",
                        "PushDispatcher",
                        "Lane",
                        "StoredOutbox",
                        "Courier",
                        "Connector",
                        "Wire",
                        "Settlement"));
    }

    private static void drawn(String name, String diagram) throws IOException {
        String page = Files.readString(PAGE);
        Matcher place =
                Pattern.compile("(?s)(<!-- drawn: " + name + " -->\n```mermaid\n)(.*?)(```\n)")
                        .matcher(page);
        assertThat(place.find()).as("a place for the diagram " + name).isTrue();
        if (Boolean.getBoolean("examples.write")) {
            Files.writeString(
                    PAGE,
                    page.substring(0, place.end(1)) + diagram + page.substring(place.start(3)));
        } else {
            assertThat(place.group(2)).isEqualTo(diagram);
        }
    }
}
