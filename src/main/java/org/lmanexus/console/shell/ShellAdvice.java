package org.lmanexus.console.shell;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Gives each page its frame.
@ControllerAdvice("org.lmanexus.console")
class ShellAdvice {

    private final Frames frames;

    ShellAdvice(Frames frames) {
        this.frames = frames;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return frames.of(request);
    }
}
