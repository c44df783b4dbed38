package org.lmanexus.agreement.store;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Set;

/// Tells of changed terms, in the transaction that changed them.
@Component
class TermNews {

    private final ApplicationEventPublisher events;

    TermNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void changed(StandingClause clause, Set<String> variableIds) {
        changed(new TermsChanged(clause.workspaceId(), Set.of(clause.id()), variableIds));
    }

    void changed(TermsChanged event) {
        events.publishEvent(event);
    }
}
