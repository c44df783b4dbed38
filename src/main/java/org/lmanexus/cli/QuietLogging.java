package org.lmanexus.cli;

/// Keeps logging off in the commands that only work on files: standard output is theirs alone, and
/// starting a logging system would take longer than reading a document.
final class QuietLogging {

    private QuietLogging() {}

    /// To be called before the first class that logs is loaded.
    static void on() {
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty(
                "org.apache.commons.logging.LogFactory",
                "org.apache.commons.logging.impl.LogFactoryImpl");
        System.setProperty(
                "org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    }
}
