package org.lmanexus.document.pdf.stream;

import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// What stands in front of an operator. Brackets are left out, so an array's elements are operands
/// themselves.
public final class Operands {

    /// More than this in front of one operator is no content of a page.
    private static final int MOST = 1_000_000;

    private float[] numbers = new float[64];
    private @Nullable Object[] others = new Object[64];
    private int size;

    public void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    public void number(float value) {
        if (room()) {
            numbers[size] = value;
            others[size++] = null;
        }
    }

    public void other(Object value) {
        if (room()) {
            numbers[size] = 0;
            others[size++] = value;
        }
    }

    private boolean room() {
        if (size == numbers.length && size < MOST) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            others = Arrays.copyOf(others, 2 * size);
        }
        return size < numbers.length;
    }

    public float number(int index) {
        return numbers[index];
    }

    /// One of the last few numbers.
    ///
    /// @param of how many the operator takes
    public float last(int of, int index) {
        return numbers[size - of + index];
    }

    public byte @Nullable [] string(int index) {
        return others[index] instanceof byte[] bytes ? bytes : null;
    }

    /// The last name among the operands.
    public @Nullable COSName name() {
        for (int i = size - 1; i >= 0; i--) {
            if (others[i] instanceof COSName name) {
                return name;
            }
        }
        return null;
    }

    /// All numbers among the operands.
    public float[] numbers() {
        float[] found = new float[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (others[i] == null) {
                found[count++] = numbers[i];
            }
        }
        return Arrays.copyOf(found, count);
    }
}
