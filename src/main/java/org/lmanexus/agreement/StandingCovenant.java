package org.lmanexus.agreement;

/// A financial covenant as it stands in a workspace.
///
/// @param version grows by one with every change
public record StandingCovenant(
        String id,
        String workspaceId,
        String clauseId,
        String name,
        String testFrequency,
        String threshold,
        String calculationBasis,
        long version) {}
