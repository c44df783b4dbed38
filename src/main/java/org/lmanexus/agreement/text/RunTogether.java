package org.lmanexus.agreement.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a paragraph in which a conversion ran the names of an article and of a section together
/// with the text below them: `ARTICLE II THE LOANS SECTION 2.01. Commitments. Each Lender …`.
public final class RunTogether {

    private static final String CAPITALS = "(?!SECTION\\b)(?:[A-Z][A-Z,;&’'()/-]+|&)";
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "(?:ARTICLE|Article)\\s+(?:[IVXLC]{1,7}|\\d{1,2})\\b[.:]?"
                            + ("(\\s+(?:[–—-]\\s*)?" + CAPITALS + "(?:\\s+" + CAPITALS + ")*)?")
                            + "(?=\\s)");
    private static final Pattern CAPTION =
            Pattern.compile(
                    (CAPITALS + "(?:\\s+" + CAPITALS + "){0,14}")
                            + "(?=\\s+(?:SECTION|Section)\\s+\\d{1,2}\\.\\d{2})");
    private static final Pattern SECTION =
            Pattern.compile(
                    "(?:SECTION|Section)\\s+\\d{1,2}\\.\\d{2}[A-Z]?\\.?\\s+"
                            + "[A-Z][^.;:\\n]{2,90}\\.(?=\\s+[A-Z(\"“])");
    private static final Pattern NEXT_SECTION =
            Pattern.compile("[.;]\\s+(?=SECTION\\s+\\d{1,2}\\.\\d{2}[A-Z]?\\.?\\s+[A-Z])");

    /// A sentence that begins right behind the name of an article.
    private static final Pattern SENTENCE = Pattern.compile("(?s)[A-Z]\\p{Ll}+\\s.{50,}");

    private RunTogether() {}

    /// The names and the text in order; the whole paragraph alone where nothing was run together.
    public static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int at = opening(text, pieces);
        Matcher next = NEXT_SECTION.matcher(text);
        while (text.indexOf("SECTION", at) >= 0 && next.find(at)) {
            int section = section(text, next.end());
            if (section == 0) {
                break;
            }
            pieces.add(text.substring(at, next.end()).strip());
            pieces.add(text.substring(next.end(), section).strip());
            at = section;
        }
        pieces.add(text.substring(at).strip());
        return pieces.size() < 2 ? List.of(text) : List.copyOf(pieces);
    }

    /// How far the names reach with which a paragraph begins.
    private static int opening(String text, List<String> pieces) {
        Matcher article = ARTICLE.matcher(text);
        Matcher caption = CAPTION.matcher(text);
        int named = article.lookingAt() ? article.end() : caption.lookingAt() ? caption.end() : 0;
        String rest = text.substring(named).stripLeading();
        int start = text.length() - rest.length();
        int section = named == 0 ? 0 : section(text, start);
        if (section > 0) {
            pieces.add(text.substring(0, named).strip());
            pieces.add(text.substring(start, section).strip());
            return section;
        }
        boolean titled = article.lookingAt() && article.group(1) != null;
        if (titled && SENTENCE.matcher(rest).matches()) {
            pieces.add(text.substring(0, named).strip());
            return start;
        }
        return 0;
    }

    /// Where the name of a section that begins here ends; 0 where none does.
    private static int section(String text, int from) {
        Matcher section = SECTION.matcher(text).region(from, text.length());
        section.useTransparentBounds(true);
        return section.lookingAt() ? section.end() : 0;
    }
}
