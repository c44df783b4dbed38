package org.lmanexus.reconciliation.alignment.part;

import org.lmanexus.reconciliation.alignment.match.Line;

import java.util.regex.Pattern;

/// The sign by which a part of an agreement says that something was left out.
public final class Elision {

    private static final Pattern SIGN =
            Pattern.compile(
                    "[\\[(]?\\s*(?:(?:\\.\\s?){3,}|…|\\*(?:\\s*\\*){2,}|not reproduced|text"
                            + " omitted|unchanged|no changes?)\\s*[\\])]?\\.?",
                    Pattern.CASE_INSENSITIVE);

    private Elision() {}

    public static boolean is(Line line) {
        return SIGN.matcher(line.text().strip()).matches();
    }
}
