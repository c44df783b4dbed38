package org.lmanexus.agreement.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.TextChange;
import org.lmanexus.agreement.text.TermCarrier.Shown;
import org.lmanexus.document.Span;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.util.List;
import java.util.Map;

class TermCarrierTests {

    private static final String AMOUNT = "an amount of USD 50 in total";

    private final TermCarrier carrier = new TermCarrier(Terms::find);

    @Test
    void twoValuesOfOneSentenceAreReadInTheirOrder() {
        String body = "from 2.75 per cent. to 2.25 per cent. per annum";
        String now = "between 3.00 per cent. and 2.50 per cent. per annum";

        Map<String, Fate> fates =
                carrier.carry(
                        TextChange.between(body, now),
                        List.of(
                                shown("high", TermKind.PERCENTAGE, "2.75", body, "2.75 per cent."),
                                shown("low", TermKind.PERCENTAGE, "2.25", body, "2.25 per cent.")));

        assertThat(value(fates.get("high"))).isEqualTo("3.00");
        assertThat(value(fates.get("low"))).isEqualTo("2.50");
    }

    @Test
    void aValueWhoseWordsAreTakenOutIsGoneAndItsNeighbourIsNot() {
        String body = "Leverage of 4.00:1 and Cover of 3.50:1 apply";
        String now = "Cover of 3.50:1 applies";

        Map<String, Fate> fates =
                carrier.carry(
                        TextChange.between(body, now),
                        List.of(
                                shown("leverage", TermKind.RATIO, "4.00", body, "4.00:1"),
                                shown("cover", TermKind.RATIO, "3.50", body, "3.50:1")));

        assertThat(fates.get("leverage")).isEqualTo(new Fate.Gone());
        assertThat(fates.get("cover")).isEqualTo(new Fate.Kept(new Span(9, 15)));
    }

    @Test
    void wordsPutBesideAValueCanBePartOfIt() {
        assertThat(value(afterAmount(" million"))).isEqualTo("50000000");
    }

    @Test
    void otherWordsPutBesideAValueAreNotPartOfIt() {
        assertThat(afterAmount(" or less")).isEqualTo(new Fate.Kept(new Span(13, 19)));
    }

    @Test
    void aWordingIsWhateverReplacedIt() {
        String body = "open for business in London and New York every day";

        Map<String, Fate> fates =
                carrier.carry(
                        TextChange.between(body, body.replace("New York", "Frankfurt")),
                        List.of(
                                shown(
                                        "days",
                                        TermKind.TEXT,
                                        "London and New York",
                                        body,
                                        "London and New York")));

        assertThat(value(fates.get("days"))).isEqualTo("London and Frankfurt");
    }

    @Test
    void onlyValuesInNewWordsAreAdded() {
        String body = "The Margin is 2.75 per cent. per annum.";
        String now = "The Margin is 2.75 per cent. per annum plus a fee of USD 10,000.";

        assertThat(carrier.added(TextChange.between(body, now)))
                .extracting(TermMention::text)
                .containsExactly("USD 10,000");
    }

    private @Nullable Fate afterAmount(String words) {
        int end = AMOUNT.indexOf("50") + 2;
        return carrier.carry(
                        TextChange.replacing(AMOUNT, new Span(end, end), words),
                        List.of(shown("amount", TermKind.MONEY, "50", AMOUNT, "USD 50")))
                .get("amount");
    }

    private static Shown shown(String id, TermKind kind, String value, String body, String words) {
        int start = body.indexOf(words);
        return new Shown(id, kind, value, null, new Span(start, start + words.length()));
    }

    private static String value(@Nullable Fate fate) {
        assertThat(fate).isInstanceOf(Fate.Changed.class);
        return fate instanceof Fate.Changed(TermMention mention) ? mention.value().canonical() : "";
    }
}
