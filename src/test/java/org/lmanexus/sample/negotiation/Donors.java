package org.lmanexus.sample.negotiation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/// Words to put in, each used once in a negotiation.
final class Donors {

    private final Map<String, Deque<String>> left = new HashMap<>();

    Donors(Random random) {
        List<String> lines = new ArrayList<>(text().lines().toList());
        Collections.shuffle(lines, random);
        for (String line : lines) {
            String[] parts = line.split(": ", 2);
            left.computeIfAbsent(parts[0], kind -> new ArrayDeque<>()).add(parts[1]);
        }
    }

    Optional<String> next(String kind) {
        return Optional.ofNullable(left.getOrDefault(kind, new ArrayDeque<>()).poll());
    }

    private static String text() {
        try (InputStream stream = Donors.class.getResourceAsStream("/negotiation/donors.txt")) {
            return new String(
                    Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
