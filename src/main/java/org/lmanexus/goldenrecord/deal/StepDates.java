package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// The first and the last day on which a step's level is tested, as far as its words say.
record StepDates(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final Pattern FROM =
            Pattern.compile("(?i)\\b(?:from|after|since|thereafter)\\b");
    private static final Pattern LATER = Pattern.compile("(?i)\\b(?<!from and |on or )after\\s*$");

    /// A date alone ends the step.
    static StepDates of(String label) {
        List<TermMention> dates =
                Terms.find(label).stream()
                        .filter(mention -> mention.value().kind() == TermKind.DATE)
                        .toList();
        if (dates.isEmpty()) {
            return new StepDates(null, null);
        }
        LocalDate first = date(dates.getFirst());
        if (dates.size() == 1 && !FROM.matcher(label).find()) {
            return new StepDates(null, first);
        }
        boolean later = LATER.matcher(label.substring(0, dates.getFirst().start())).find();
        return new StepDates(
                later ? first.plusDays(1) : first, dates.size() == 1 ? null : date(dates.get(1)));
    }

    private static LocalDate date(TermMention mention) {
        return LocalDate.parse(mention.value().canonical());
    }
}
