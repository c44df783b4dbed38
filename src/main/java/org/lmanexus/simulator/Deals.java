package org.lmanexus.simulator;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;

import org.lmanexus.kernel.Ids;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finastra's deals: created by POST, replaced by PUT under the entity tag that they have.
final class Deals {

    private final Path folder;

    private Deals(Path folder) {
        this.folder = folder;
    }

    static Deals open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Deals(folder);
    }

    Reply take(Request request, byte[] body) {
        if (!new String(body, StandardCharsets.UTF_8).stripLeading().startsWith("{")) {
            return Reply.problem(400, "the deal is no JSON", "body", "");
        }
        if (request.getMethod().equals(RequestMethod.POST)) {
            return write("D-" + Ids.next(), 1, 201);
        }
        String path = request.getUrl();
        return replace(request, path.substring(path.lastIndexOf('/') + 1));
    }

    private Reply replace(Request request, String dealId) {
        Path deal = folder.resolve(dealId.replaceAll("[^A-Za-z0-9-]", "-"));
        String asked = request.getHeader("If-Match");
        if (!Files.exists(deal)) {
            return Reply.problem(404, "there is no such deal", "dealId", dealId);
        }
        if (asked == null) {
            return Reply.problem(428, "the header is missing", "If-Match", "");
        }
        int revision = revision(deal);
        return asked.equals(tag(revision))
                ? write(dealId, revision + 1, 200)
                : Reply.problem(412, "the deal has moved on", "If-Match", asked.replace("\"", ""));
    }

    private Reply write(String dealId, int revision, int status) {
        try {
            Files.writeString(folder.resolve(dealId), Integer.toString(revision));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String body = "{\"dealId\":\"%s\",\"status\":\"ACCEPTED\"}".formatted(dealId);
        return new Reply(status, "application/json", body, tag(revision));
    }

    private static int revision(Path deal) {
        try {
            return Integer.parseInt(Files.readString(deal));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(int revision) {
        return "\"" + revision + "\"";
    }
}
