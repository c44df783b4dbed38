package org.lmanexus.sync.route;

import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;

/// Who dropped a file: the person its sidecar names by e-mail, else the engine's service user.
@Component
class Uploaders {

    private static final String KEY = "uploader";

    private final Users users;
    private final JsonMapper json;

    Uploaders(Users users, JsonMapper json) {
        this.users = users;
        this.json = json;
    }

    /// @throws Refusal.Unreadable when the sidecar cannot be read or names nobody
    Actor of(Arrival arrival) throws IOException {
        if (!Files.exists(arrival.sidecar())) {
            return users.engine();
        }
        String email = email(arrival);
        return users.byEmail(email)
                .orElseThrow(
                        () ->
                                new Refusal.Unreadable(
                                        arrival.name()
                                                + ": its .meta.json names the uploader "
                                                + email
                                                + ", who is no user; add the user or mend the"
                                                + " sidecar"));
    }

    private String email(Arrival arrival) throws IOException {
        try {
            JsonNode named = json.readTree(Files.readString(arrival.sidecar())).path(KEY);
            if (named.isString()) {
                return named.stringValue();
            }
        } catch (JacksonException e) {
            throw new Refusal.Unreadable(
                    arrival.name()
                            + ": its .meta.json is no JSON; write {\"uploader\": \"e-mail\"}",
                    e);
        }
        throw new Refusal.Unreadable(
                arrival.name()
                        + ": its .meta.json has no \"uploader\"; write {\"uploader\": \"e-mail\"}");
    }
}
