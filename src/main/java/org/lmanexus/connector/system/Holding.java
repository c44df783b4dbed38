package org.lmanexus.connector.system;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/// Reads what a system holds of a deal, in the terms of what was delivered to it: values by path.
public interface Holding {

    /// Asks for what it holds.
    ///
    /// @param last the newest delivery that it acknowledged
    Parcel ask(Delivery last);

    /// What the deliveries that it acknowledged left there, the oldest first.
    SortedMap<String, String> delivered(List<Payload> deliveries);

    /// What it answered.
    ///
    /// @throws Unreadable when the answer says nothing of the kind
    SortedMap<String, String> held(String answer);

    /// The covenant tests that it answered with; most systems have none.
    default List<TestResult> testResults(String answer) {
        return List.of();
    }

    /// The outcome of one test of one covenant.
    record TestResult(
            String covenantId, LocalDate testDate, String result, @Nullable String value) {}

    /// An answer that cannot be read; asking again later may help.
    final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unreadable(String message) {
            super(message);
        }
    }
}
