package org.lmanexus.reconciliation.alignment.text;

/// Tokens of an old text that give way to tokens of a new one; either side may be empty.
public record Hunk(int oldFrom, int oldTo, int newFrom, int newTo) {

    public boolean replaces() {
        return oldFrom < oldTo && newFrom < newTo;
    }
}
