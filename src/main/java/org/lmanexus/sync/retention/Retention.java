package org.lmanexus.sync.retention;

import java.util.Map;

/// Removes what has been kept for its time.
@FunctionalInterface
public interface Retention {

    /// @return how much of each was removed
    Map<String, Long> sweep();
}
