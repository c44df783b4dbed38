package org.lmanexus.console.entry;

import org.lmanexus.console.shell.OfEverybody;
import org.lmanexus.identity.BearerUser;
import org.lmanexus.identity.SignIns;
import org.lmanexus.kernel.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Somebody's own password, and where he is signed in.
@Controller
@OfEverybody
class AccountPage {

    private final SignIns signIns;

    AccountPage(SignIns signIns) {
        this.signIns = signIns;
    }

    @GetMapping("/account")
    String account(@AuthenticationPrincipal BearerUser who, Model model) {
        model.addAttribute("sessions", signIns.sessions(who.actor()));
        model.addAttribute("mine", who.sessionId());
        return "entry/account";
    }

    @PostMapping("/account/sessions/{session}/end")
    String end(@AuthenticationPrincipal BearerUser who, @PathVariable String session) {
        signIns.signOut(who.actor(), session);
        return "redirect:/account";
    }

    @GetMapping("/account/password")
    String password(@AuthenticationPrincipal BearerUser who, Model model) {
        model.addAttribute("first", who.wantsNewPassword());
        return "entry/password";
    }

    @PostMapping("/account/password")
    String change(
            @AuthenticationPrincipal BearerUser who,
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String again,
            Model model) {
        try {
            if (!wanted.equals(again)) {
                throw new Refusal.Invalid("the two new passwords differ: type the same twice");
            }
            signIns.changePassword(who, current, wanted);
            return "redirect:/account?done=password";
        } catch (Refusal refused) {
            model.addAttribute("refused", refused.getMessage());
            return password(who, model);
        }
    }
}
