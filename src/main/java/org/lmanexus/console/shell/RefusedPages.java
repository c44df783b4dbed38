package org.lmanexus.console.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/// Says no in words: a page of its own, or one line in place where a part of a page was asked for.
/// A fault of ours says nothing of how it came about.
@ControllerAdvice("org.lmanexus.console")
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPages {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedPages.class);

    private final Frames frames;

    RefusedPages(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        HttpStatus status =
                switch (refusal) {
                    case Refusal.Invalid _ -> HttpStatus.BAD_REQUEST;
                    case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
                    case Refusal.Denied _ -> HttpStatus.FORBIDDEN;
                    case Refusal.Conflict _ -> HttpStatus.CONFLICT;
                    case Refusal.Stale _ -> HttpStatus.PRECONDITION_FAILED;
                    case Refusal.Unreadable _ -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case Refusal.Unauthenticated _ -> HttpStatus.UNAUTHORIZED;
                    case Refusal.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
                };
        return say(status, String.valueOf(refusal.getMessage()), request);
    }

    /// What the address or a form says cannot be what its field wants.
    @ExceptionHandler({
        BindException.class,
        TypeMismatchException.class,
        MultipartException.class,
        ServletException.class
    })
    ModelAndView senseless(Exception fault, HttpServletRequest request) {
        return say(
                HttpStatus.BAD_REQUEST,
                "The page was asked for something that makes no sense: go back and choose again",
                request);
    }

    @ExceptionHandler
    ModelAndView failed(Exception fault, HttpServletRequest request) {
        String id = Ids.next();
        LOG.error("fault {} of the pages", id, fault);
        return say(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "This is a fault of LMA Nexus: its log says more under " + id,
                request);
    }

    private ModelAndView say(HttpStatus status, String why, HttpServletRequest request) {
        boolean part = request.getHeader("HX-Request") != null;
        ModelAndView page = new ModelAndView(part ? "shell/parts :: refusal" : "shell/refused");
        page.setStatus(status);
        page.addObject("frame", part ? Frame.BARE : frames.of(request));
        page.addObject("status", status);
        page.addObject("why", why);
        return page;
    }
}
