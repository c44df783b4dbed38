package org.lmanexus.connector;

/// A mapping file cannot be read, compiled or run; the message names the file and, where it is
/// known, the line. It stops only its own connector, until the file is mended.
public final class MappingFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MappingFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public MappingFailure(String message) {
        super(message);
    }
}
