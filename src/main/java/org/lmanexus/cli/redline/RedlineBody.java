package org.lmanexus.cli.redline;

import org.lmanexus.reconciliation.Proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// A clause's text with what is proposed to go struck and what is proposed to come underlined.
final class RedlineBody {

    private RedlineBody() {}

    static void write(String body, List<Proposal> proposals, Html html) {
        int at = 0;
        for (Proposal proposal : inOrder(proposals)) {
            Proposal.TextEdit edit = Objects.requireNonNull(proposal.edit());
            if (edit.start() < at || edit.end() > body.length()) {
                continue;
            }
            html.text(body.substring(at, edit.start()));
            String gone = body.substring(edit.start(), edit.end());
            int same = common(gone, edit.replacement());
            html.text(gone.substring(0, same));
            marked("del", gone.substring(same), proposal, html);
            marked("ins", edit.replacement().substring(same), proposal, html);
            at = edit.end();
        }
        html.text(body.substring(at));
    }

    private static List<Proposal> inOrder(List<Proposal> proposals) {
        List<Proposal> inOrder = new ArrayList<>(proposals);
        inOrder.removeIf(proposal -> proposal.edit() == null);
        inOrder.sort(
                Comparator.comparingInt(
                                (Proposal proposal) ->
                                        Objects.requireNonNull(proposal.edit()).start())
                        .thenComparingInt(Proposal::id));
        return inOrder;
    }

    /// White space that both begin with is not worth a mark.
    private static int common(String gone, String come) {
        int same = 0;
        while (same < Math.min(gone.length(), come.length())
                && gone.charAt(same) == come.charAt(same)
                && Character.isWhitespace(gone.charAt(same))) {
            same++;
        }
        return same;
    }

    private static void marked(String element, String text, Proposal proposal, Html html) {
        if (!text.isEmpty()) {
            html.raw("<" + element + "><a href=\"#item-" + proposal.id() + "\">")
                    .text(text)
                    .raw("</a></" + element + ">");
        }
    }
}
