package org.lmanexus.simulator;

import com.github.tomakehurst.wiremock.http.Request;

import org.lmanexus.kernel.Ids;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// CovenantTracker's obligations: each message replaces those of its deal.
final class Obligations implements Desk.Clerk {

    private final Shelf shelf;

    Obligations(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Reply take(Request request, byte[] body) {
        try {
            JsonNode message = JsonMapper.shared().readTree(body);
            JsonNode obligations = message.path("obligations");
            shelf.put(
                    message.path("deal").path("dealReference").asString(""),
                    "{\"obligations\":" + obligations + ",\"testResults\":[]}");
            return Reply.json(
                    201,
                    "{\"receiptId\":\"COV-%s\",\"status\":\"RECORDED\",\"obligations\":%d}"
                            .formatted(Ids.next(), obligations.size()));
        } catch (JacksonException e) {
            return Reply.problem(400, "the obligations are no JSON", "body", "");
        }
    }

    @Override
    public Reply tell(Request request) {
        String last = Desk.last(request);
        if (last.equals("status")) {
            return Reply.json(200, "{\"status\":\"UP\"}");
        }
        return shelf.get(last)
                .map(held -> Reply.json(200, held))
                .orElseGet(() -> Reply.problem(404, "there is no such deal", "deal", last));
    }
}
