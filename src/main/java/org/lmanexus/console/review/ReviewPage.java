package org.lmanexus.console.review;

import jakarta.servlet.http.HttpServletResponse;

import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.context.LazyContextVariable;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Shows a markup for review: the agreement with what is proposed in place, the items, and one of
/// them closely.
@Controller
@OfDeal(DealPage.INBOX)
@RequestMapping("/deals/{deal}/inbox/{session}")
class ReviewPage {

    static final String SESSION = "markup";
    static final String LINES = "lines";

    private final Reviews reviews;
    private final Comments comments;
    private final Access access;

    ReviewPage(Reviews reviews, Comments comments, Access access) {
        this.reviews = reviews;
        this.comments = comments;
        this.access = access;
    }

    @GetMapping
    String show(
            @PathVariable String deal,
            @PathVariable String session,
            @ActingUser Actor actor,
            HttpServletResponse response,
            Model model) {
        ReconciliationSession found = reviews.session(deal, session);
        model.addAttribute(SESSION, found);
        model.addAttribute("review", behindItsHead(found, response));
        model.addAttribute("may", access.allows(actor, deal, Permission.RECON_APPLY_REJECT));
        return "review/review";
    }

    /// The browser has the head of the page, and fetches styles and scripts, before a thousand
    /// items are read.
    private LazyContextVariable<Review> behindItsHead(
            ReconciliationSession session, HttpServletResponse response) {
        return new LazyContextVariable<>() {
            @Override
            protected Review loadValue() {
                try {
                    response.flushBuffer();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return reviews.review(session);
            }
        };
    }

    @GetMapping("/items/{item}")
    String item(
            @PathVariable String deal,
            @PathVariable String session,
            @PathVariable String item,
            @ActingUser Actor actor,
            Model model) {
        ReconciliationSession found = reviews.session(deal, session);
        model.addAttribute(SESSION, found);
        model.addAttribute("detail", reviews.detail(reviews.item(found, item)));
        model.addAttribute("may", access.allows(actor, deal, Permission.RECON_APPLY_REJECT));
        return "review/detail :: detail";
    }

    /// What others decided meanwhile; nothing where the reader knows as much.
    @GetMapping("/changes")
    String changes(
            @PathVariable String deal,
            @PathVariable String session,
            @RequestParam int decided,
            Model model) {
        ReconciliationSession found = reviews.session(deal, session);
        if (found.applied() + found.rejected() == decided) {
            return "review/detail :: nothing";
        }
        model.addAttribute(SESSION, found);
        model.addAttribute(LINES, reviews.decided(found).stream().map(ItemLine::anew).toList());
        return "review/detail :: changes";
    }

    /// The threads of remarks in the markup, read from the file as it came.
    @GetMapping("/comments")
    String comments(@PathVariable String deal, @PathVariable String session, Model model) {
        model.addAttribute("threads", comments.of(reviews.session(deal, session)));
        return "review/detail :: comments";
    }
}
