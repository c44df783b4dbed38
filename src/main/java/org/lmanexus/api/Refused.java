package org.lmanexus.api;

import jakarta.servlet.http.HttpServletRequest;

import org.lmanexus.identity.BearerUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;

/// Tells operations who was refused what. What he sent is not told, and its words are not either.
final class Refused {

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final int LONGEST = 200;

    private Refused() {}

    static void log(HttpServletRequest request, int status) {
        LOG.info(
                "refused: {} {} by {}: {}",
                request.getMethod(),
                printable(request.getRequestURI()),
                who(request),
                status);
    }

    private static String who(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof BearerUser user
                ? "user " + user.actor().userId()
                : "nobody";
    }

    private static String printable(String path) {
        String line = path.replaceAll("[^\\x21-\\x7e]", "?");
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
