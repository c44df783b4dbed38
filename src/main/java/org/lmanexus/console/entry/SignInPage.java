package org.lmanexus.console.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.lmanexus.console.shell.OfEverybody;
import org.lmanexus.identity.BearerUser;
import org.lmanexus.identity.SignIns;
import org.lmanexus.identity.SignIns.Client;
import org.lmanexus.identity.SignIns.Opened;
import org.lmanexus.kernel.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Objects;

/// The door: signing in, and out.
@Controller
@OfEverybody
class SignInPage {

    private final SignIns signIns;
    private final PassCookie cookie;

    SignInPage(SignIns signIns, PassCookie cookie) {
        this.signIns = signIns;
        this.cookie = cookie;
    }

    @GetMapping("/sign-in")
    String show(@RequestParam(defaultValue = "/") String next, Model model) {
        model.addAttribute("next", local(next));
        return "entry/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam(defaultValue = "/") String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Opened opened = signIns.signIn(email, password, client(request));
            BearerUser who = new BearerUser(opened.actor(), opened.sessionId(), false, false);
            cookie.give(signIns.pass(who), request, response);
            return "redirect:" + local(next);
        } catch (Refusal.Unauthenticated | Refusal.TooMany refused) {
            response.setStatus(
                    refused instanceof Refusal.TooMany
                            ? HttpStatus.TOO_MANY_REQUESTS.value()
                            : HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("email", email);
            return show(next, model);
        }
    }

    @PostMapping("/sign-out")
    String signOut(
            @AuthenticationPrincipal BearerUser who,
            HttpServletRequest request,
            HttpServletResponse response) {
        signIns.signOut(who.actor(), who.sessionId());
        cookie.take(request, response);
        return "redirect:/sign-in";
    }

    private static Client client(HttpServletRequest request) {
        return new Client(
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
    }

    /// Only a page of ours: nobody is led elsewhere by a link to the door.
    private static String local(String next) {
        return next.matches("/[A-Za-z0-9_.~%=&?-][A-Za-z0-9_.~%=&?/:-]*") ? next : "/";
    }
}
