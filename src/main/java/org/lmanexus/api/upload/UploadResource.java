package org.lmanexus.api.upload;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Named;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.Uploads;
import org.lmanexus.sync.Uploads.Received;
import org.lmanexus.sync.Uploads.Upload;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// An agreement or a markup of it, handed over.
@RestController
@RequestMapping("/api/v1/workspaces/{workspaceId}/files")
@Tag(name = "Files")
class UploadResource {

    private static final int LONGEST_NAME = 200;

    private final Uploads uploads;
    private final Access access;

    UploadResource(Uploads uploads, Access access) {
        this.uploads = uploads;
        this.access = access;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Takes a DOCX or PDF in, as if it had been dropped into the inbound folder.",
            description =
                    "The same bytes twice make one session, whose id is answered again. 422 for a"
                            + " file that cannot be read. Kinds: markup, baseline.")
    Received take(
            @PathVariable String workspaceId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "markup") String kind,
            @ActingUser Actor actor)
            throws IOException {
        access.require(actor, workspaceId, Permission.RECON_UPLOAD);
        boolean baseline = Named.of(Kind.class, "kind", kind) == Kind.BASELINE;
        MultipartFile given = Named.given("file", file);
        Path bytes = Files.createTempFile("upload-", ".part");
        try {
            given.transferTo(bytes);
            return uploads.take(workspaceId, new Upload(bytes, name(given), baseline), actor);
        } finally {
            Files.deleteIfExists(bytes);
        }
    }

    /// The last part of what the sender calls it, without what would start a line.
    private static String name(MultipartFile file) {
        String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = given.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        if (last.isEmpty() || last.length() > LONGEST_NAME) {
            throw new Refusal.Invalid(
                    "file: has no name, or one of more than %d characters".formatted(LONGEST_NAME));
        }
        return last;
    }

    /// What a file is.
    private enum Kind {
        MARKUP,
        BASELINE
    }
}
