package org.lmanexus.console.shell;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Workspace;

import java.util.List;

/// What stands around every page.
///
/// @param me null at the door
/// @param deal null outside of one
/// @param menu the pages of the deal that may be seen
/// @param here the page that is open; null outside of a deal
/// @param jobs whether the jobs of the installation may be seen
/// @param look `light`, `dark`, or `auto` for what the browser likes
public record Frame(
        @Nullable Actor me,
        @Nullable Workspace deal,
        List<DealPage> menu,
        @Nullable DealPage here,
        boolean jobs,
        String look) {

    static final Frame BARE = new Frame(null, null, List.of(), null, false, "auto");

    public String initials() {
        if (me == null) {
            return "";
        }
        StringBuilder initials = new StringBuilder();
        for (String name : me.name().strip().split("\\s+")) {
            if (initials.length() < 2 && !name.isEmpty()) {
                initials.appendCodePoint(name.codePointAt(0));
            }
        }
        return initials.toString();
    }
}
