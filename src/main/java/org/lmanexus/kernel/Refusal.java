package org.lmanexus.kernel;

import java.time.Duration;

/// The product says no: the message names the thing, what was found and what to do, in one line
/// that
/// a user may read. Never a fault of the product itself, and never worth a retry.
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Refusal(String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
    }

    /// The request makes no sense as it stands: a missing reason, an unknown name of a system.
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;

        public Invalid(String message) {
            super(message, null);
        }
    }

    /// There is no such thing, or none that the asker may know of.
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message, null);
        }
    }

    /// The asker may not do this.
    public static final class Denied extends Refusal {
        private static final long serialVersionUID = 1L;

        public Denied(String message) {
            super(message, null);
        }
    }

    /// The thing moved since the asker looked, is decided already, is locked, or waits for a gate.
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        public Conflict(String message) {
            super(message, null);
        }
    }

    /// The asker saw another version than the one that stands.
    public static final class Stale extends Refusal {
        private static final long serialVersionUID = 1L;

        public Stale(String message) {
            super(message, null);
        }
    }

    /// A file that cannot be read, whoever tries again.
    public static final class Unreadable extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unreadable(String message) {
            super(message, null);
        }

        public Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// Nobody is signed in: no token, a wrong password, or a session that has ended. Says no more.
    public static final class Unauthenticated extends Refusal {
        private static final long serialVersionUID = 1L;

        public Unauthenticated(String message) {
            super(message, null);
        }
    }

    /// Too many tries; the only refusal that time alone mends.
    public static final class TooMany extends Refusal {
        private static final long serialVersionUID = 1L;

        private final Duration wait;

        /// @param wait how long to wait before the next try
        public TooMany(String message, Duration wait) {
            super(message, null);
            this.wait = wait;
        }

        public Duration waitFor() {
            return wait;
        }
    }
}
