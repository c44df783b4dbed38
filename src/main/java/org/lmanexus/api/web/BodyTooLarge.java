package org.lmanexus.api.web;

import java.io.IOException;

/// A body has more bytes than are read.
public final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long most) {
        super("the body has more than %d bytes: send less".formatted(most));
    }
}
