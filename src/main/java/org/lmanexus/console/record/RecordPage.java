package org.lmanexus.console.record;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.connector.RecordExport;
import org.lmanexus.connector.RecordExports;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.goldenrecord.ExportFormat;
import org.lmanexus.goldenrecord.GoldenRecord;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Shows the golden record and its versions, publishes it, and hands it out.
@Controller
@OfDeal(DealPage.RECORD)
@RequestMapping("/deals/{deal}/record")
class RecordPage {

    private final GoldenRecords records;
    private final RecordExports exports;
    private final Agreements agreements;
    private final Access access;
    private final JsonMapper json;

    RecordPage(
            GoldenRecords records,
            RecordExports exports,
            Agreements agreements,
            Access access,
            JsonMapper json) {
        this.records = records;
        this.exports = exports;
        this.agreements = agreements;
        this.access = access;
        this.json = json;
    }

    /// @param from a published version that is laid beside another; null for none
    /// @param to null for the record as it stands
    @GetMapping
    String show(
            @PathVariable String deal,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @ActingUser Actor actor,
            Model model) {
        fill(deal, actor, model);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        if (from != null) {
            model.addAttribute("differences", records.difference(deal, from, to));
        }
        return "record/record";
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable String deal,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String category,
            @ActingUser Actor actor,
            Model model) {
        access.require(actor, deal, Permission.GOLDEN_PUBLISH);
        int before = records.current(deal).version();
        RecordVersion version =
                records.publish(deal, reason, category.isBlank() ? null : category, actor);
        model.addAttribute("published", version);
        model.addAttribute("again", version.version() == before);
        fill(deal, actor, model);
        return "record/record :: record";
    }

    /// A file; the trail says who took it, so that no link gives one.
    @PostMapping("/export")
    ResponseEntity<byte[]> export(
            @PathVariable String deal, @RequestParam String format, @ActingUser Actor actor) {
        access.require(actor, deal, Permission.GOLDEN_EXPORT);
        RecordExport export = exports.export(deal, ExportFormat.named(format), actor);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(export.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(export.fileName())
                                .build()
                                .toString())
                .body(export.text().getBytes(StandardCharsets.UTF_8));
    }

    private void fill(String deal, Actor actor, Model model) {
        GoldenRecord record = records.current(deal);
        JsonNode content = json.readTree(record.json());
        model.addAttribute("record", record);
        model.addAttribute("sheets", DealSheets.of(content.path("deal")));
        model.addAttribute("missing", missing(content.path("notDerived")));
        model.addAttribute(
                "pretty", json.writerWithDefaultPrettyPrinter().writeValueAsString(content));
        model.addAttribute("source", agreements.source(deal).orElse(null));
        model.addAttribute("versions", records.versions(deal));
        model.addAttribute("mayPublish", access.allows(actor, deal, Permission.GOLDEN_PUBLISH));
    }

    private static List<Missing> missing(JsonNode notDerived) {
        return notDerived
                .valueStream()
                .map(
                        each ->
                                new Missing(
                                        each.path("path").asString(),
                                        each.path("reason").asString()))
                .toList();
    }

    /// What every deal has and this agreement did not give.
    public record Missing(String path, String reason) {}
}
