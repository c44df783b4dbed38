package org.lmanexus.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// This product's own implementations of a contract, as `META-INF/services` lists them.
/// [java.util.ServiceLoader] asks every library too, which takes longer than reading a document.
public final class Providers {

    private Providers() {}

    /// In the order of the list; each has a public constructor without parameters.
    ///
    /// @throws IllegalStateException when there is no list, or what it names cannot be made
    public static <T> List<T> of(Class<T> contract) {
        List<T> providers = new ArrayList<>();
        for (String name : list(contract).lines().map(String::strip).toList()) {
            if (!name.isEmpty()) {
                providers.add(make(contract, name));
            }
        }
        return providers;
    }

    private static String list(Class<?> contract) {
        String list = "/META-INF/services/" + contract.getName();
        try (InputStream in = contract.getResourceAsStream(list)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + list);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(list, e);
        }
    }

    private static <T> T make(Class<T> contract, String name) {
        try {
            Class<?> provider = Class.forName(name, true, contract.getClassLoader());
            return contract.cast(provider.getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " cannot be made", e);
        }
    }
}
