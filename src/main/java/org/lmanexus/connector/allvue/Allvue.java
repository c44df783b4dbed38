package org.lmanexus.connector.allvue;

import org.lmanexus.connector.Answer;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.Rendering;
import org.lmanexus.connector.mapping.Json;
import org.lmanexus.connector.mapping.MappingFolder;
import org.lmanexus.connector.mapping.MappingInput;
import org.lmanexus.connector.mapping.Reloading;
import org.lmanexus.connector.mapping.XsltMapping;
import org.lmanexus.connector.system.Connector;
import org.lmanexus.connector.system.Holding;
import org.lmanexus.connector.system.Notice;
import org.lmanexus.connector.system.Verdict;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One package a version. Its name carries the idempotency key, so that a second upload lands on
/// the first.
final class Allvue implements Connector {

    private final AllvueSettings settings;
    private final Reloading<Mapping> mapping;

    Allvue(MappingFolder folder, AllvueSettings settings) {
        this.settings = settings;
        this.mapping = new Reloading<>(folder, Mapping::compile);
    }

    @Override
    public DownstreamSystem system() {
        return DownstreamSystem.ALLVUE;
    }

    @Override
    public boolean configured() {
        return !settings.host().isBlank();
    }

    @Override
    public void check() {
        mapping.get();
    }

    @Override
    public Rendering render(Notice notice) {
        Mapping current = mapping.get();
        Map<String, String> documents = current.files.applyToDocuments(current.input.of(notice));
        CsvPackage files = CsvPackage.of(documents, current.layout, notice.envelope());
        return new Rendering(
                new Payload(files.zip(), "application/zip"), files::readable, files.problems());
    }

    @Override
    public Parcel address(Notice notice, Payload payload) {
        String file =
                "lma-nexus_%s_v%d_%s.zip"
                        .formatted(
                                notice.envelope().goldenRecordId().replaceAll("[^A-Za-z0-9-]", "-"),
                                notice.envelope().goldenRecordVersion(),
                                notice.envelope().idempotencyKey());
        return Parcel.push(system(), payload, Map.of(), Map.of("file", file));
    }

    @Override
    public Verdict judge(Answer answer) {
        return switch (answer) {
            case Answer.Stored stored ->
                    new Verdict.Acknowledged(
                            Json.write(
                                    Json.object()
                                            .put("reference", stored.file())
                                            .put("status", "STORED")
                                            .put("bytes", stored.bytes())));
            case Answer.Unreachable unreachable ->
                    new Verdict.Unsettled(unreachable.error(), unreachable.mayHaveArrived(), null);
            case Answer.Replied replied ->
                    throw new IllegalStateException("an SFTP route answered " + replied.status());
        };
    }

    @Override
    public Parcel inquire(String receipt) {
        throw new IllegalStateException("nobody approves what lies in a folder");
    }

    @Override
    public Parcel probe() {
        return ask(settings.directory(), "no-file-is-called-so");
    }

    private Parcel ask(String folder, String file) {
        return new Parcel(
                system(),
                Parcel.Errand.ASK,
                Payload.NONE,
                Map.of(),
                Map.of("folder", folder, "file", file));
    }

    @Override
    public Holding holding() {
        return new Acknowledgement(file -> ask(settings.answers(), file));
    }

    @Override
    public Set<String> secrets() {
        return Stream.of(settings.password(), settings.privateKeyPassphrase())
                .flatMap(secret -> secret.values().stream())
                .filter(secret -> !secret.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Mapping(XsltMapping files, Layout layout, MappingInput input) {

        static Mapping compile(MappingFolder folder) {
            return new Mapping(
                    XsltMapping.compile(folder, "package.xsl"),
                    Layout.read(folder),
                    MappingInput.of(folder));
        }
    }
}
