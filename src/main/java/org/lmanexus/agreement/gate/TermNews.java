package org.lmanexus.agreement.gate;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Set;

/// Tells of changed terms, in the transaction that changed them.
@Component
public class TermNews {

    private final ApplicationEventPublisher events;

    public TermNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void changed(StandingClause clause, Set<String> variableIds) {
        changed(new TermsChanged(clause.workspaceId(), Set.of(clause.id()), variableIds));
    }

    public void changed(TermsChanged event) {
        events.publishEvent(event);
    }
}
