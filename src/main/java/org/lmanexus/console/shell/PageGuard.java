package org.lmanexus.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.lmanexus.identity.BearerUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets nobody see a page of a deal who may not. A page that says nothing of whom it is for is seen
/// by nobody.
@Component
class PageGuard implements HandlerInterceptor {

    private static final String CONSOLE = "org.lmanexus.console.";

    private final Access access;

    PageGuard(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(CONSOLE)) {
            guard(method.getBeanType(), request);
        }
        return true;
    }

    private void guard(Class<?> controller, HttpServletRequest request) {
        OfDeal page = AnnotatedElementUtils.findMergedAnnotation(controller, OfDeal.class);
        if (page != null) {
            String deal = deal(request);
            if (deal == null) {
                throw new IllegalStateException(controller + " names no deal in its address");
            }
            require(actor().orElseThrow(), deal, page.value().opening());
        } else if (!AnnotatedElementUtils.hasAnnotation(controller, OfEverybody.class)) {
            throw new IllegalStateException(controller + " says nothing of whom it is for");
        }
    }

    private void require(Actor actor, String deal, List<Permission> opening) {
        if (opening.stream().noneMatch(each -> access.allows(actor, deal, each))) {
            access.require(actor, deal, opening.getFirst());
            throw new Refusal.Denied("this page is not for you: ask an administrator of the deal");
        }
    }

    /// Whoever signed in; empty at the door.
    static Optional<Actor> actor() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof BearerUser who
                ? Optional.of(who.actor())
                : Optional.empty();
    }

    /// The id of the deal that the address names.
    static @Nullable String deal(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                        && variables.get("deal") instanceof String deal
                ? deal
                : null;
    }
}
