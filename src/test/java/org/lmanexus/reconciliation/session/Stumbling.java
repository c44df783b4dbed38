package org.lmanexus.reconciliation.session;

import org.lmanexus.agreement.TermsChanged;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

import java.util.concurrent.atomic.AtomicBoolean;

/// Something behind the terms that fails when a test says so.
@TestComponent
class Stumbling {

    final AtomicBoolean stumbles = new AtomicBoolean();

    @EventListener
    void on(TermsChanged event) {
        if (stumbles.get()) {
            throw new IllegalStateException("stumbled over " + event.workspaceId());
        }
    }
}
