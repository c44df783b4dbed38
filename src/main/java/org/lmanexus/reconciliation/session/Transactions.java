package org.lmanexus.reconciliation.session;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;
import java.util.function.Supplier;

/// The transactions that sessions need: a steady look at many tables and a place to keep a session,
/// both in the caller's if there is one, and one of its own for each decision.
@Component
class Transactions {

    private static final int ATTEMPTS = 3;

    private final TransactionTemplate own;
    private final TransactionTemplate shared;
    private final TransactionTemplate snapshot;

    Transactions(PlatformTransactionManager manager) {
        own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        shared = new TransactionTemplate(manager);
        snapshot = new TransactionTemplate(manager);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /// Runs the work in a transaction of its own; anew where the database gave way to another one.
    <T> T own(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(own.execute(status -> work.get()));
            } catch (PessimisticLockingFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    /// Runs the work in the caller's transaction, or in one of its own where there is none.
    <T> T shared(Supplier<T> work) {
        return Objects.requireNonNull(shared.execute(status -> work.get()));
    }

    /// Looks at the database as it is at one moment.
    <T> T snapshot(Supplier<T> look) {
        return Objects.requireNonNull(snapshot.execute(status -> look.get()));
    }
}
