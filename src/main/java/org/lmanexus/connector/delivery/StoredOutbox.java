package org.lmanexus.connector.delivery;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.settlement.Settlement;
import org.lmanexus.connector.system.Verdict;
import org.springframework.stereotype.Component;

import java.util.List;

/// The outbox in the database: what queues, claims, sends and settles, each in its place.
@Component
class StoredOutbox implements Outbox {

    private final DeliveryQueue queue;
    private final DeliveryClaims claims;
    private final AheadOfTime ahead;
    private final Courier courier;
    private final Settlement settlement;

    StoredOutbox(
            DeliveryQueue queue,
            DeliveryClaims claims,
            AheadOfTime ahead,
            Courier courier,
            Settlement settlement) {
        this.queue = queue;
        this.claims = claims;
        this.ahead = ahead;
        this.courier = courier;
        this.settlement = settlement;
    }

    @Override
    public void queue(String recordVersionId) {
        queue.queue(recordVersionId);
    }

    @Override
    public List<Claim> claim(DownstreamSystem system, String node, int limit) {
        return claims.claim(system, node, limit);
    }

    @Override
    public void bringForward(DownstreamSystem system) {
        ahead.bringForward(system);
    }

    @Override
    public Delivery.State push(Claim claim, Wire wire) {
        return settlement.settle(claim, courier.attempt(claim, wire));
    }

    @Override
    public void giveBack(Claim claim, String error) {
        settlement.settle(claim, Verdict.Unsettled.unknown(error));
    }
}
