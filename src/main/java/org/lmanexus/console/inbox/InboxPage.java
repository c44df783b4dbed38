package org.lmanexus.console.inbox;

import org.jspecify.annotations.Nullable;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.sync.Inbox;
import org.lmanexus.sync.Inbox.Arrived;
import org.lmanexus.sync.Uploads;
import org.lmanexus.sync.Uploads.Received;
import org.lmanexus.sync.Uploads.Upload;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Lists the files of a deal, looks again by itself, and takes uploads in.
@Controller
@OfDeal(DealPage.INBOX)
@RequestMapping("/deals/{deal}/inbox")
class InboxPage {

    private static final int LONGEST_NAME = 200;

    private final Inbox inbox;
    private final Uploads uploads;
    private final Reconciliations reconciliations;
    private final Access access;

    InboxPage(Inbox inbox, Uploads uploads, Reconciliations reconciliations, Access access) {
        this.inbox = inbox;
        this.uploads = uploads;
        this.reconciliations = reconciliations;
        this.access = access;
    }

    @GetMapping
    String show(@PathVariable String deal, @ActingUser Actor actor, Model model)
            throws IOException {
        files(deal, model);
        model.addAttribute("uploads", access.allows(actor, deal, Permission.RECON_UPLOAD));
        return "inbox/inbox";
    }

    /// The list alone, for looking again.
    @GetMapping("/files")
    String files(@PathVariable String deal, Model model) throws IOException {
        Map<String, ReconciliationSession> sessions =
                reconciliations.sessions(deal).stream()
                        .collect(Collectors.toMap(ReconciliationSession::id, Function.identity()));
        List<Row> rows =
                inbox.files(deal).stream()
                        .map(file -> new Row(file, session(file, sessions)))
                        .toList();
        model.addAttribute("files", rows);
        return "inbox/inbox :: files";
    }

    private static @Nullable ReconciliationSession session(
            Arrived file, Map<String, ReconciliationSession> sessions) {
        return file.sessionId() == null ? null : sessions.get(file.sessionId());
    }

    @PostMapping
    String upload(
            @PathVariable String deal,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "markup") String kind,
            @ActingUser Actor actor)
            throws IOException {
        access.require(actor, deal, Permission.RECON_UPLOAD);
        Path copy = Files.createTempFile("nexus-upload-", ".part");
        try {
            file.transferTo(copy);
            Received received =
                    uploads.take(
                            deal, new Upload(copy, name(file), kind.equals("baseline")), actor);
            String session = received.sessionId();
            return "redirect:/deals/" + deal + "/inbox" + (session == null ? "" : "/" + session);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /// Without the folders that some browsers put before it.
    private static String name(MultipartFile file) {
        String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refusal.Invalid(
                    "the file has no name, or one of more than %d characters: rename it and try again"
                            .formatted(LONGEST_NAME));
        }
        return name;
    }

    /// A file, and the session that it became.
    public record Row(Arrived file, @Nullable ReconciliationSession session) {}
}
