package org.lmanexus.agreement;

import java.util.Set;

/// Terms of a workspace were changed, imported, approved or reverted. Heard in the same
/// transaction.
public record TermsChanged(String workspaceId, Set<String> clauseIds, Set<String> variableIds) {}
