package org.lmanexus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;

class PermissionTableTests {

    /// The role matrix as it is published: one column a role, the last one what an administrator
    /// adds.
    private static final String MATRIX =
            """
            workspace:create        x - - - -
            workspace:invite        x - - - x
            workspace:changeRole    x - - - x
            workspace:removeMember  x - - - x
            workspace:admin         x - - - x
            draft:editText          x x - - -
            draft:addClause         x x - - -
            draft:deleteClause      x - - - -
            draft:lockSection       x - - - x
            variable:bind           x x - - -
            variable:edit           x x - - -
            graph:sync              x x - - -
            graph:view              x x x x -
            drift:view              x x x x -
            drift:viewFull          x x x - -
            drift:overrideBaseline  x - - - -
            drift:revertDraft       x - - - -
            drift:approve           - - x - -
            recon:upload            x x - - -
            recon:applyReject       x x - - -
            golden:export           x - x - -
            golden:publish          x - - - -
            audit:viewFull          x x x - -
            audit:viewLimited       - - - x -
            audit:export            x - x - -
            """;

    private static final GovernanceRules LEGAL_MAY_REVERT =
            new GovernanceRules(true, true, false, true, false, false);
    private static final GovernanceRules EXTERNAL_READ_ONLY =
            new GovernanceRules(true, false, false, true, false, true);

    @Test
    void theMatrixNamesEveryPermissionOnce() {
        assertThat(MATRIX.lines().map(line -> line.split(" +")[0]))
                .containsExactlyElementsOf(
                        Arrays.stream(Permission.values()).map(Permission::code).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aRoleMayDoWhatItsColumnMarks(Role role) {
        for (Permission permission : Permission.values()) {
            List<String> row = row(permission);
            boolean marked = row.get(1 + role.ordinal()).equals("x");
            boolean administratorsMark = row.get(5).equals("x");

            assertThat(allows(role, false, false, GovernanceRules.DEFAULTS, permission))
                    .as("%s %s", role, permission.code())
                    .isEqualTo(marked);
            assertThat(allows(role, true, false, GovernanceRules.DEFAULTS, permission))
                    .as("%s and administrator %s", role, permission.code())
                    .isEqualTo(marked || administratorsMark);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyLegalGainsTheRevertByItsRule(Role role) {
        assertThat(allows(role, false, false, LEGAL_MAY_REVERT, Permission.DRIFT_REVERT_DRAFT))
                .isEqualTo(role == Role.AGENT || role == Role.LEGAL);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT_EDIT_TEXT, false",
        "VARIABLE_EDIT, false",
        "RECON_APPLY_REJECT, false",
        "RECON_UPLOAD, true",
        "GRAPH_VIEW, true",
        "AUDIT_VIEW_FULL, true"
    })
    void externalCounselReadsOnlyUnderItsRule(Permission permission, boolean stillAllowed) {
        assertThat(allows(Role.LEGAL, false, true, EXTERNAL_READ_ONLY, permission))
                .isEqualTo(stillAllowed);
        assertThat(allows(Role.LEGAL, false, true, GovernanceRules.DEFAULTS, permission)).isTrue();
        assertThat(allows(Role.LEGAL, false, false, EXTERNAL_READ_ONLY, permission)).isTrue();
    }

    private static boolean allows(
            Role role,
            boolean admin,
            boolean external,
            GovernanceRules rules,
            Permission permission) {
        return PermissionTable.allows(new Membership(role, admin, external), rules, permission);
    }

    private static List<String> row(Permission permission) {
        return MATRIX.lines()
                .map(line -> List.of(line.split(" +")))
                .filter(row -> row.getFirst().equals(permission.code()))
                .findFirst()
                .orElseThrow();
    }
}
