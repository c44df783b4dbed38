package org.lmanexus.connector.settlement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;
import java.util.function.Supplier;

/// Transactions that are nobody else's.
@Component
class Commits {

    private final TransactionTemplate own;

    Commits(PlatformTransactionManager manager) {
        own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    <T> T of(Supplier<T> work) {
        return Objects.requireNonNull(own.execute(status -> work.get()));
    }
}
