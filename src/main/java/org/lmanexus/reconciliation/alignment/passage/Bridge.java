package org.lmanexus.reconciliation.alignment.passage;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.alignment.text.Differences;
import org.lmanexus.reconciliation.alignment.text.Hunk;
import org.lmanexus.reconciliation.alignment.text.Token;
import org.lmanexus.reconciliation.alignment.text.Tokens;

import java.util.Arrays;
import java.util.List;

/// Leads from the text that a markup was made on to the baseline's own, which may have moved on
/// since.
public final class Bridge {

    private final Passage base;
    private final List<Token> from;
    private final List<Token> to;
    private final int[] partner;

    public Bridge(Tokens reader, Passage markup, Passage base) {
        this.base = base;
        this.from = markup.tokens(reader);
        this.to = base.tokens(reader);
        this.partner = new int[from.size()];
        Arrays.fill(partner, -1);
        int i = 0;
        int j = 0;
        for (Hunk hunk : Differences.between(from, to)) {
            same(i, j, hunk.oldFrom() - i);
            i = hunk.oldTo();
            j = hunk.newTo();
        }
        same(i, j, from.size() - i);
    }

    private void same(int i, int j, int count) {
        for (int k = 0; k < count; k++) {
            partner[i + k] = j + k;
        }
    }

    /// Where the same words stand in the baseline; null where they no longer do.
    public Passage.@Nullable Place place(int start, int end) {
        int first = 0;
        while (first < from.size() && from.get(first).end() <= start) {
            first++;
        }
        int last = first;
        while (last < from.size() && from.get(last).start() < end) {
            if (partner[last] < 0 || last > first && partner[last] != partner[last - 1] + 1) {
                return null;
            }
            last++;
        }
        return first < last ? words(first, last, start, end) : gap(first);
    }

    private Passage.@Nullable Place words(int first, int last, int start, int end) {
        Token opening = to.get(partner[first]);
        Token closing = to.get(partner[last - 1]);
        int from =
                start < this.from.get(first).start() && partner[first] > 0
                        ? to.get(partner[first] - 1).end()
                        : opening.start();
        int until =
                end > this.from.get(last - 1).end() && partner[last - 1] + 1 < to.size()
                        ? to.get(partner[last - 1] + 1).start()
                        : closing.end();
        return base.place(from, until);
    }

    /// The white space between two words that still follow each other.
    private Passage.@Nullable Place gap(int next) {
        int before = next == 0 ? -1 : partner[next - 1];
        int after = next == from.size() ? to.size() : partner[next];
        if (next > 0 && before < 0 || after < 0 || after != before + 1) {
            return null;
        }
        int start = before < 0 ? 0 : to.get(before).end();
        int end = after == to.size() ? base.text().length() : to.get(after).start();
        return base.place(start, end);
    }
}
