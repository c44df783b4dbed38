package org.lmanexus.console.shell;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Duration;
import java.util.Set;

/// Keeps whether somebody wants the pages light or dark.
@Controller
@OfEverybody
class LookPage {

    static final String COOKIE = "nexus-look";
    static final Set<String> LOOKS = Set.of("light", "dark", "auto");

    private static final Duration YEAR = Duration.ofDays(365);

    @PostMapping("/look")
    ResponseEntity<Void> keep(@RequestParam String look, HttpServletRequest request) {
        String kept = LOOKS.contains(look) ? look : "auto";
        ResponseCookie cookie =
                ResponseCookie.from(COOKIE, kept)
                        .path("/")
                        .maxAge(YEAR)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build();
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
    }
}
