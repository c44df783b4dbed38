package org.lmanexus.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PasswordSettingsTests {

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Read.class);

    @Test
    void passwordsAreHashedAtTwelveUnlessSomebodySaysOtherwise() {
        runner.run(
                context ->
                        assertThat(
                                        new PasswordConfiguration()
                                                .passwordEncoder(
                                                        context.getBean(PasswordSettings.class))
                                                .encode("a long password"))
                                .startsWith("{bcrypt}$2a$12$"));
    }

    @Test
    void aStrengthThatBcryptDoesNotHaveIsNamedAtTheStart() {
        runner.withPropertyValues("nexus.identity.password.strength=3")
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .hasMessageContaining("nexus.identity.password"));
    }

    @EnableConfigurationProperties(PasswordSettings.class)
    static class Read {}
}
