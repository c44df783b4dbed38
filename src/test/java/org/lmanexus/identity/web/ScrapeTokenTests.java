package org.lmanexus.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.kernel.Secret;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ScrapeTokenTests {

    private static final String OLD = "of-monday";
    private static final String NEW = "of-tuesday";

    @TempDir private Path folder;

    @Test
    void theTokenIsChangedByChangingItsFile() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), OLD + "\n");
        ScrapeToken token = token(Secret.of("file:" + file));
        assertThat(shown(token, OLD).isAuthenticated()).isTrue();

        Files.writeString(file, NEW + "\n");

        assertThat(shown(token, NEW).isAuthenticated()).isTrue();
        assertRefused(token, OLD);
    }

    @Test
    void withoutATokenNobodyIsTheScrape() {
        assertRefused(token(Secret.NONE), "anything");
    }

    private static ScrapeToken token(Secret secret) {
        return new ScrapeToken(
                secret,
                _ ->
                        _ -> {
                            throw new BadCredentialsException("no token of ours");
                        });
    }

    private static Authentication shown(ScrapeToken token, String text) {
        return token.resolve(new MockHttpServletRequest())
                .authenticate(new BearerTokenAuthenticationToken(text));
    }

    private static void assertRefused(ScrapeToken token, String text) {
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> shown(token, text));
    }
}
