package org.lmanexus.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A financial covenant as it stands in a workspace.
///
/// @param version grows by one with every change
/// @param figures what its tests gave, by their dates
public record StandingCovenant(
        String id,
        String workspaceId,
        String clauseId,
        String name,
        String testFrequency,
        String threshold,
        String calculationBasis,
        long version,
        List<Figure> figures) {

    public StandingCovenant {
        figures = List.copyOf(figures);
    }

    /// What the borrower's certificate states for a test date.
    public record Figure(LocalDate testDate, BigDecimal figure) {}
}
