package org.lmanexus.workspace;

/// What an active member is in a workspace.
///
/// @param admin manages members and rules, beside what the role may do
/// @param external counsel from outside, who may be kept from drafting
public record Membership(Role role, boolean admin, boolean external) {}
