package org.lmanexus.document.pdf.content;

/// Which characters were shown where, to the point: a set of numbers without an object for each.
final class Places {

    private final long[] table;
    private final int mask;

    /// @param most how many there can be
    Places(int most) {
        int size = Integer.highestOneBit(Math.max(8, most)) << 2;
        table = new long[size];
        mask = size - 1;
    }

    /// @return whether it was not there before
    boolean add(String text, float x, float y) {
        long place = (long) (Math.round(x) & 0xFFFF) << 16 | Math.round(y) & 0xFFFF;
        long key = (long) text.hashCode() << 32 ^ place;
        long value = key == 0 ? 1 : key;
        int slot = (int) (value * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (table[slot] != 0) {
            if (table[slot] == value) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        table[slot] = value;
        return true;
    }
}
