package org.lmanexus.document.pdf;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Span;
import org.lmanexus.document.View;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The text of one block in both views as it grows, blanks never doubled by what one view leaves
/// out.
final class Words {

    private final Map<View, StringBuilder> texts = new EnumMap<>(View.class);

    Words() {
        for (View view : View.values()) {
            texts.put(view, new StringBuilder());
        }
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// Appends words to the views in which they stand.
    ///
    /// @return where they came to stand, per view
    Map<View, Span> add(String words, List<View> views) {
        Map<View, Span> spans = new EnumMap<>(View.class);
        for (View view : views) {
            StringBuilder text = text(view);
            int start = text.length();
            boolean blank = text.isEmpty() || text.charAt(start - 1) == ' ';
            text.append(words, blank ? blanks(words) : 0, words.length());
            spans.put(view, new Span(start, text.length()));
        }
        return spans;
    }

    private static int blanks(String words) {
        int count = 0;
        while (count < words.length() && words.charAt(count) == ' ') {
            count++;
        }
        return count;
    }

    private StringBuilder text(View view) {
        return Objects.requireNonNull(texts.get(view));
    }

    /// The text of a view; null where only the other one has words.
    @Nullable String in(View view) {
        String text = text(view).toString().stripTrailing();
        View other = view == View.ACCEPTED ? View.REJECTED : View.ACCEPTED;
        return text.isBlank() && !text(other).toString().isBlank() ? null : text;
    }

    /// A span without the blanks at the end that the text lost.
    @Nullable Span within(View view, @Nullable Span span) {
        String text = in(view);
        if (span == null || text == null || span.start() > text.length()) {
            return null;
        }
        return new Span(span.start(), Math.min(span.end(), text.length()));
    }
}
