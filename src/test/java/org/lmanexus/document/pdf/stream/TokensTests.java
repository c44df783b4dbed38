package org.lmanexus.document.pdf.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Random;

class TokensTests {

    private static final int SHOW = 'T' << 8 | 'j';

    private final Operands operands = new Operands();

    @Test
    void stringsKeepTheirEscapesAndNestedBrackets() {
        assertThat(string("(a\\(b\\051\\n(c)) Tj")).isEqualTo("a(b)\n(c)");
        assertThat(string("<48 65 6C6c 6F> Tj")).isEqualTo("Hello");
        assertThat(string("<484> Tj")).isEqualTo("H@");
    }

    @Test
    void numbersAreReadAsBadlyAsTheyAreWritten() {
        tokens("-.5 +7 1.25 4. --3 Td").next();

        assertThat(operands.numbers()).containsExactly(-.5f, 7f, 1.25f, 4f, -3f);
    }

    @Test
    void anArraysElementsAreOperands() {
        assertThat(tokens("[(ab) -20 (c)] TJ").next()).isEqualTo('T' << 8 | 'J');
        assertThat(operands.size()).isEqualTo(3);
        assertThat(operands.number(1)).isEqualTo(-20);
    }

    @Test
    void anInlineImageIsPassedOver() {
        Tokens tokens = tokens("BI /W 4 /H 4 ID \u0001 EI\u0002\u0090xx\nEI\n(after) Tj");
        int operator = tokens.next();
        while (operator != SHOW && operator != Tokens.END) {
            operator = tokens.next();
        }

        assertThat(operator).isEqualTo(SHOW);
        assertThat(operands.string(0)).isEqualTo("after".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aNameMayHideItsCharacters() {
        tokens("/F#31 12 Tf").next();

        assertThat(operands.name()).isEqualTo(COSName.getPDFName("F1"));
    }

    @Test
    void whateverTheBytesTheEndIsReached() {
        Random random = new Random(7);
        String alphabet = "()<>[]{}/%\\ \n0123456789.-+TjTJBIDEIqQ#\u0000\u0090";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder content = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                content.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Tokens tokens = tokens(content.toString());
            int most = content.length() + 1;
            while (tokens.next() != Tokens.END) {
                assertThat(--most).as(content.toString()).isPositive();
            }
        }
    }

    private String string(String content) {
        assertThat(tokens(content).next()).isEqualTo(SHOW);
        byte[] bytes = operands.string(0);
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private Tokens tokens(String content) {
        return new Tokens(content.getBytes(StandardCharsets.ISO_8859_1), operands);
    }
}
