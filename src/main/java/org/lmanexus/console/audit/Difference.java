package org.lmanexus.console.audit;

import org.jspecify.annotations.Nullable;

/// What one field of a state became: its text from the first to the last word that differs, struck
/// and inserted, between what stayed.
///
/// @param name of the field; empty when the state has none
public record Difference(String name, String head, String was, String is, String tail) {

    private static final int NEAR = 60;

    static Difference of(String name, @Nullable String before, @Nullable String after) {
        String old = before == null ? "" : before;
        String now = after == null ? "" : after;
        int head = head(old, now);
        int tail = tail(old, now, Math.min(old.length(), now.length()) - head);
        return new Difference(
                name,
                ending(old.substring(0, head)),
                old.substring(head, old.length() - tail),
                now.substring(head, now.length() - tail),
                beginning(old.substring(old.length() - tail)));
    }

    /// A field that was not there before, or was not said.
    static Difference stated(String name, String value) {
        return new Difference(name, value, "", "", "");
    }

    private static int head(String old, String now) {
        int most = Math.min(old.length(), now.length());
        int same = 0;
        while (same < most && old.charAt(same) == now.charAt(same)) {
            same++;
        }
        if (same == old.length() && same == now.length()) {
            return same;
        }
        while (same > 0 && !Character.isWhitespace(old.charAt(same - 1))) {
            same--;
        }
        return same;
    }

    private static int tail(String old, String now, int most) {
        int same = 0;
        while (same < most && at(old, same) == at(now, same)) {
            same++;
        }
        while (same > 0 && !Character.isWhitespace(at(old, same - 1))) {
            same--;
        }
        return same;
    }

    private static char at(String text, int fromEnd) {
        return text.charAt(text.length() - 1 - fromEnd);
    }

    private static String ending(String text) {
        return text.length() <= NEAR ? text : "… " + text.substring(text.length() - NEAR);
    }

    private static String beginning(String text) {
        return text.length() <= NEAR ? text : text.substring(0, NEAR) + " …";
    }
}
