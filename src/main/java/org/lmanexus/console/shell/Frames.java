package org.lmanexus.console.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts the frame of a page together: it shows nothing that its reader may not open.
@Component
class Frames {

    private final Access access;
    private final Workspaces workspaces;

    Frames(Access access, Workspaces workspaces) {
        this.access = access;
        this.workspaces = workspaces;
    }

    Frame of(HttpServletRequest request) {
        Optional<Actor> actor = PageGuard.actor();
        if (actor.isEmpty()) {
            return new Frame(null, null, List.of(), null, false, look(request));
        }
        String deal = PageGuard.deal(request);
        boolean member = deal != null && access.membership(actor.get(), deal).isPresent();
        Workspace workspace = member ? workspaces.get(String.valueOf(deal)) : null;
        return new Frame(
                actor.get(),
                workspace,
                workspace == null ? List.of() : menu(actor.get(), workspace.id()),
                here(request),
                access.allowsCreation(actor.get()),
                look(request));
    }

    private List<DealPage> menu(Actor actor, String deal) {
        Set<Permission> may = access.permissions(actor, deal);
        return Arrays.stream(DealPage.values())
                .filter(page -> page.opening().stream().anyMatch(may::contains))
                .toList();
    }

    private static @Nullable DealPage here(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                instanceof HandlerMethod method) {
            OfDeal page = method.getBeanType().getAnnotation(OfDeal.class);
            return page == null ? null : page.value();
        }
        return null;
    }

    private static String look(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, LookPage.COOKIE);
        return cookie == null || !LookPage.LOOKS.contains(cookie.getValue())
                ? "auto"
                : cookie.getValue();
    }
}
