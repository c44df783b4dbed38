package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.term.TermValue;
import org.lmanexus.term.Terms;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/// A value as another system wrote it into an item, in words rather than in canonical form: `4.50x`
/// or `10,000,000` beside a variable that stands at `4.50` in `x`.
final class AdoptedValue {

    private AdoptedValue() {}

    /// Whether the words say what the variable stands at.
    static boolean says(String words, StandingVariable variable) {
        if (words.strip().equals(variable.value())) {
            return true;
        }
        NewValue read = read(words, variable.unit());
        Optional<BigDecimal> standing = number(variable.value());
        return Objects.equals(read.unit(), variable.unit())
                && standing.isPresent()
                && number(read.value())
                        .filter(one -> one.compareTo(standing.get()) == 0)
                        .isPresent();
    }

    /// The words as a value; in the variable's unit where they name none.
    static NewValue read(String words, @Nullable String unit) {
        Optional<TermValue> parsed = Terms.parse(words.strip());
        if (parsed.isPresent()) {
            return new NewValue(parsed.get().canonical(), parsed.get().unit());
        }
        String plain = words.strip().replaceAll("(?<=\\d),(?=\\d{3}(\\D|$))", "");
        return new NewValue(number(plain).isPresent() ? plain : words.strip(), unit);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,40}(\\.\\d{1,40})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }
}
