package org.lmanexus.console.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.lmanexus.identity.BearerUser;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;

import java.io.IOException;

/// Sends who still has a password that somebody else set to the page where to set his own. A form
/// without its token is refused.
final class OwnPasswordPage implements AccessDeniedHandler {

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null
                && known.getPrincipal() instanceof BearerUser who
                && who.wantsNewPassword()) {
            response.sendRedirect(request.getContextPath() + "/account/password");
        } else {
            response.sendError(
                    HttpStatus.FORBIDDEN.value(), "the page is too old: load it again, and repeat");
        }
    }
}
