package org.lmanexus.reconciliation.letter.grammar;

import java.util.regex.Pattern;

/// What a sentence says before it comes to its point: why something is done, and what was said of
/// it before.
final class Opening {

    private static final Pattern REASON =
            Pattern.compile(
                    "^(?:(?:because|owing to|in view of|in (?:the )?light of|given that|so that|in"
                            + " order that|as (?:the|we|you|our))\\b[^,:;«]{1,120},|for"
                            + " (?:this|that|the same|these) reasons?,?) ",
                    Pattern.CASE_INSENSITIVE);

    /// Nothing that was said before it may take it back.
    private static final Pattern EARLIER =
            Pattern.compile(
                    "^(?:further to|following (?:our|your)|in (?:response|reply|answer) to|as"
                        + " (?:discussed|agreed|requested|arranged|settled)|pursuant to"
                        + " (?:our|your)|at your|(?:in place of|instead of|following)"
                        + " (?:that|this|the) (?:request|proposal))\\b"
                        + "(?:(?!\\b(?:not|but|though|although|if|unless|declin|refus|reject|propos|subject))[^,:;«])*,(?:"
                        + " and,?)? ",
                    Pattern.CASE_INSENSITIVE);

    private Opening() {}

    /// A sentence without it.
    static String cut(String sentence) {
        String told = EARLIER.matcher(sentence).replaceFirst("");
        return REASON.matcher(told).replaceFirst("");
    }
}
