package org.lmanexus.console.shell;

import org.jspecify.annotations.Nullable;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Who somebody is, by the id that terms and records keep; templates call it `@who`.
@Component("who")
class Names {

    private final Users users;

    Names(Users users) {
        this.users = users;
    }

    /// The id itself where nobody has it any more.
    public String name(@Nullable String id) {
        if (id == null) {
            return "somebody";
        }
        try {
            return users.get(id).name();
        } catch (Refusal.NotFound gone) {
            return id;
        }
    }
}
