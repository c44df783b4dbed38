package org.lmanexus.simulator;

import com.github.tomakehurst.wiremock.http.Request;

import org.lmanexus.kernel.Ids;

/// Loan IQ's change batches: each awaits its checker, whose word is asked for with the batch's
/// status. What he approves goes into the deal.
public final class Batches implements Desk.Clerk {

    private static final String WAITS = "AWAITING_APPROVAL";
    private static final String BODY = ".xml";

    private final Shelf shelf;
    private final Position position;
    private volatile Checker checker = batch -> Word.APPROVED;

    Batches(Shelf shelf, Position position) {
        this.shelf = shelf;
        this.position = position;
    }

    /// Sets who says a word on each batch from now on.
    public void checker(Checker next) {
        checker = next;
    }

    @Override
    public Reply take(Request request, byte[] body) {
        if (!Position.readable(body)) {
            return Reply.problem(400, "the batch is no XML", "body", "");
        }
        String id = "LIQ-" + Ids.next();
        shelf.put(id + BODY, new String(body, java.nio.charset.StandardCharsets.UTF_8));
        shelf.put(id, WAITS);
        return receipt(202, id, WAITS);
    }

    @Override
    public Reply tell(Request request) {
        String last = Desk.last(request);
        if (last.equals("status")) {
            return Reply.json(200, "{\"status\":\"UP\"}");
        }
        if (request.getUrl().contains("/deals/")) {
            return position.of(last)
                    .map(held -> new Reply(200, "application/xml", held, null))
                    .orElseGet(() -> Reply.problem(404, "there is no such deal", "deal", last));
        }
        return shelf.get(last)
                .map(status -> receipt(200, last, status.equals(WAITS) ? decide(last) : status))
                .orElseGet(() -> Reply.problem(404, "there is no such batch", "batchId", last));
    }

    private synchronized String decide(String id) {
        Word word = checker.on(id);
        if (word == Word.APPROVED) {
            shelf.get(id + BODY).ifPresent(position::apply);
        }
        if (word != Word.NOTHING_YET) {
            shelf.put(id, word.name());
        }
        return shelf.get(id).orElse(WAITS);
    }

    private static Reply receipt(int status, String id, String word) {
        String cause =
                word.equals(Word.REJECTED.name())
                        ? "<Cause field=\"Commitment\">above the limit of the borrower</Cause>"
                        : "";
        return new Reply(
                status,
                "application/xml",
                "<ChangeBatchReceipt batchId=\"%s\" status=\"%s\">%s</ChangeBatchReceipt>"
                        .formatted(id, word, cause),
                null);
    }

    /// Who releases batches there.
    @FunctionalInterface
    public interface Checker {
        Word on(String batchId);
    }

    /// What a checker says.
    public enum Word {
        NOTHING_YET,
        APPROVED,
        REJECTED
    }
}
