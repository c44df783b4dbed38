package org.lmanexus.console.inbox;

import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.Inbox;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Hands a file out as it came, to be saved and never shown by the browser.
@Controller
@OfDeal(DealPage.INBOX)
class OriginalDownload {

    private final Inbox inbox;

    OriginalDownload(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/deals/{deal}/inbox/originals/{sha256}")
    ResponseEntity<Resource> download(@PathVariable String deal, @PathVariable String sha256)
            throws IOException {
        Path kept = inbox.original(deal, sha256).orElseThrow(OriginalDownload::missing);
        String name =
                inbox.files(deal).stream()
                        .filter(file -> sha256.equals(file.sha256()))
                        .map(Inbox.Arrived::fileName)
                        .findFirst()
                        .orElse(sha256);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(kept));
    }

    private static Refusal missing() {
        return new Refusal.NotFound("this deal never had such a file: look in its inbox");
    }
}
