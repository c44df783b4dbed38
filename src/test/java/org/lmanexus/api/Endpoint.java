package org.lmanexus.api;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A row of `api/endpoints.txt`.
///
/// @param path without `/api/v1`, with names in braces
/// @param who a permission's code, or a word that the file explains
/// @param body `-` for none
record Endpoint(String method, String path, String who, String body) {

    static List<Endpoint> all() {
        try {
            return new ClassPathResource("api/endpoints.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 4))
                    .map(row -> new Endpoint(row[0], row[1], row[2], row[3].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As Spring names it, to compare with what is mapped.
    String mapping() {
        return method + " /api/v1" + path.replaceAll("\\?.*", "");
    }

    Endpoint at(Map<String, String> places) {
        return new Endpoint(method, filled(path, places), who, filled(body, places));
    }

    private static String filled(String text, Map<String, String> places) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    @Override
    public String toString() {
        return method + " " + path + " " + who;
    }
}
