package org.lmanexus.reconciliation.letter.grammar;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.letter.grammar.place.Target;

import java.util.List;
import java.util.Set;

/// What the syntax of a sentence gives.
///
/// @param base the place that what follows is about
/// @param lead the verb that waits for what it acts on, as in `by deleting:`
/// @param used the operands that were understood
/// @param strange whether unknown words part the verb from further words that it would act on
record Read(
        List<Deed> deeds,
        @Nullable Target base,
        @Nullable Lead lead,
        @Nullable Lead carried,
        Set<Integer> used,
        boolean strange,
        Remains remains) {}
