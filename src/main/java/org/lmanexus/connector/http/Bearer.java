package org.lmanexus.connector.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A bearer token among the headers, where an operator has given one.
public final class Bearer {

    private Bearer() {}

    public static Map<String, String> with(String token, Map<String, String> headers) {
        if (token.isBlank()) {
            return headers;
        }
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        return all;
    }

    public static Set<String> secrets(String token) {
        return token.isBlank() ? Set.of() : Set.of(token);
    }
}
