package org.lmanexus.console.audit;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.lmanexus.audit.AuditChain;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditEvents.Format;
import org.lmanexus.audit.AuditEvents.Sight;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.console.shell.DealPage;
import org.lmanexus.console.shell.OfDeal;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Members;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The trail of a deal: filtered, page by page, proved, and handed out as a file.
@Controller
@OfDeal(DealPage.AUDIT)
@RequestMapping("/deals/{deal}/audit")
class AuditPage {

    private static final int LIMIT = 50;

    private final AuditEvents events;
    private final AuditChain chain;
    private final Members members;
    private final Access access;

    AuditPage(AuditEvents events, AuditChain chain, Members members, Access access) {
        this.events = events;
        this.chain = chain;
        this.members = members;
        this.access = access;
    }

    @GetMapping
    String show(
            @PathVariable String deal,
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(required = false) @Nullable Long before,
            @ActingUser Actor actor,
            Model model) {
        Sight sight =
                access.allows(actor, deal, Permission.AUDIT_VIEW_FULL) ? Sight.FULL : Sight.LIMITED;
        model.addAttribute("full", sight == Sight.FULL);
        model.addAttribute("export", access.allows(actor, deal, Permission.AUDIT_EXPORT));
        model.addAttribute("people", members.list(deal, actor));
        model.addAttribute("first", before == null);
        try {
            page(wanted.in(deal), sight, before, model);
        } catch (Refusal.Invalid refused) {
            model.addAttribute("refused", refused.getMessage());
            model.addAttribute("rows", List.of());
            model.addAttribute("total", 0L);
        }
        return "audit/audit";
    }

    private void page(AuditFilter filter, Sight sight, @Nullable Long before, Model model) {
        List<AuditEvent> page = events.page(filter, sight, before, LIMIT);
        model.addAttribute("rows", page.stream().map(Row::of).toList());
        model.addAttribute("total", events.count(filter, sight));
        model.addAttribute("older", page.size() < LIMIT ? null : page.getLast().seq());
    }

    /// Walks the chains anew. What of other deals may be broken is named by no name.
    @PostMapping("/verify")
    String verify(@PathVariable String deal, @ActingUser Actor actor, Model model) {
        access.require(actor, deal, Permission.AUDIT_VIEW_FULL);
        List<AuditChain.Break> breaks = chain.verify().breaks();
        List<AuditChain.Break> own =
                breaks.stream().filter(each -> each.chain().equals(deal)).toList();
        model.addAttribute("breaks", own);
        model.addAttribute("elsewhere", breaks.size() - own.size());
        model.addAttribute("events", events.count(AuditFilter.ofWorkspace(deal)));
        return "audit/audit :: verdict";
    }

    @PostMapping("/export")
    void export(
            @PathVariable String deal,
            @ModelAttribute("wanted") Wanted wanted,
            @RequestParam(defaultValue = "JSON") Format format,
            @ActingUser Actor actor,
            HttpServletResponse answer)
            throws IOException {
        access.require(actor, deal, Permission.AUDIT_EXPORT);
        AuditFilter filter = wanted.in(deal);
        String ending = format.name().toLowerCase(Locale.ROOT);
        answer.setContentType(format == Format.CSV ? "text/csv" : "application/json");
        answer.setCharacterEncoding("UTF-8");
        answer.setHeader("Content-Disposition", "attachment; filename=\"audit." + ending + "\"");
        events.export(filter, format, actor, answer.getWriter());
    }

    /// An event, and what it changed.
    public record Row(AuditEvent event, List<Difference> differences) {

        private static final int MUCH = 400;

        static Row of(AuditEvent event) {
            return new Row(event, States.differences(event));
        }

        /// Whether it is folded until somebody opens it.
        public boolean folded() {
            return differences.stream()
                            .mapToInt(
                                    each ->
                                            each.head().length()
                                                    + each.was().length()
                                                    + each.is().length())
                            .sum()
                    > MUCH;
        }
    }
}
