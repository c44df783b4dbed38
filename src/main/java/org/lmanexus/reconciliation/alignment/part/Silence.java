package org.lmanexus.reconciliation.alignment.part;

/// What it means that a markup does not have a clause or a line of its baseline.
public enum Silence {
    /// It is proposed to be taken out.
    DELETED,
    /// It may be taken out, or the markup is only a part of the agreement.
    DOUBTED,
    /// The markup does not deal with it.
    SKIPPED
}
