package org.lmanexus.simulator;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;

import org.lmanexus.kernel.Ids;

import java.nio.charset.StandardCharsets;

/// Finastra's deals: created by POST, replaced by PUT under the entity tag that they have.
final class Deals implements Desk.Clerk {

    private static final String REVISION = ".revision";

    private final Shelf shelf;

    Deals(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Reply take(Request request, byte[] body) {
        String deal = new String(body, StandardCharsets.UTF_8);
        if (!deal.stripLeading().startsWith("{")) {
            return Reply.problem(400, "the deal is no JSON", "body", "");
        }
        if (request.getMethod().equals(RequestMethod.POST)) {
            return write("D-" + Ids.next(), deal, 1, 201);
        }
        return replace(request, Desk.last(request), deal);
    }

    private Reply replace(Request request, String dealId, String deal) {
        String asked = request.getHeader("If-Match");
        if (shelf.get(dealId).isEmpty()) {
            return Reply.problem(404, "there is no such deal", "dealId", dealId);
        }
        if (asked == null) {
            return Reply.problem(428, "the header is missing", "If-Match", "");
        }
        int revision = revision(dealId);
        return asked.equals(tag(revision))
                ? write(dealId, deal, revision + 1, 200)
                : Reply.problem(412, "the deal has moved on", "If-Match", asked.replace("\"", ""));
    }

    private Reply write(String dealId, String deal, int revision, int status) {
        shelf.put(dealId, deal);
        shelf.put(dealId + REVISION, Integer.toString(revision));
        String body = "{\"dealId\":\"%s\",\"status\":\"ACCEPTED\"}".formatted(dealId);
        return new Reply(status, "application/json", body, tag(revision));
    }

    @Override
    public Reply tell(Request request) {
        String dealId = Desk.last(request);
        if (dealId.equals("deals")) {
            return Reply.json(200, "{\"items\":[],\"_meta\":{\"limit\":1,\"offset\":0}}");
        }
        return shelf.get(dealId)
                .map(deal -> deal.replaceFirst("\\{", "{\"dealId\":\"" + dealId + "\","))
                .map(deal -> new Reply(200, "application/json", deal, tag(revision(dealId))))
                .orElseGet(() -> Reply.problem(404, "there is no such deal", "dealId", dealId));
    }

    private int revision(String dealId) {
        return shelf.get(dealId + REVISION).map(Integer::parseInt).orElse(0);
    }

    private static String tag(int revision) {
        return "\"" + revision + "\"";
    }
}
