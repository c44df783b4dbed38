package org.lmanexus.connector.mapping;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.MappingFailure;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

import java.net.URI;
import java.nio.file.Path;

/// Lets a schema include the files beside it, and nothing else.
record FolderOnly(Path folder) implements LSResourceResolver {

    static FolderOnly around(Path file) {
        return new FolderOnly(file.toAbsolutePath().resolveSibling("").normalize());
    }

    @Override
    public @Nullable LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String base) {
        if (systemId != null && base != null) {
            URI found = URI.create(base).resolve(systemId);
            if (!"file".equals(found.getScheme())
                    || !folder.equals(Path.of(found).normalize().getParent())) {
                throw new MappingFailure(
                        "%s includes %s, which is not in its folder".formatted(base, systemId));
            }
        }
        return null;
    }
}
