package org.lmanexus.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.util.List;

@IntegrationTest
class UsersIntegrationTests {

    private final Users users;
    private final PasswordEncoder passwords;

    @Autowired
    UsersIntegrationTests(Users users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @Test
    void anEmailFindsItsUserInAnyLetterCase() {
        Actor added = add("Maria.Garcia@example.com");

        assertThat(users.byEmail(" maria.garcia@EXAMPLE.com ")).contains(added);
        assertThat(users.get(added.userId())).isEqualTo(added);
    }

    @Test
    void anEmailIsTakenInEveryLetterCase() {
        add("james@example.com");

        assertThatThrownBy(() -> add("James@Example.com")).isInstanceOf(Refusal.Conflict.class);
    }

    @ParameterizedTest
    @CsvSource({
        "no-address, quite long enough",
        "a@b, quite long enough",
        "short@example.com, eleven char"
    })
    void whatIsNoUserIsRefused(String email, String password) {
        assertThatThrownBy(() -> users.add(email, "Somebody", password.toCharArray()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void aPasswordOfOnesOwnIsNeitherWeakNorTheOneBefore() {
        Actor person = add("rosa@example.com");

        for (String wanted : List.of("quite long enough", "rosa@example.com", "password2026")) {
            assertThatThrownBy(() -> users.changePassword(person, "quite long enough", wanted))
                    .isInstanceOf(Refusal.Invalid.class)
                    .hasMessageNotContaining("quite long enough");
        }
        users.changePassword(person, "quite long enough", "another one of mine");
        assertThatThrownBy(
                        () ->
                                users.changePassword(
                                        person, "quite long enough", "a third one of mine"))
                .isInstanceOf(Refusal.Denied.class);
    }

    @Test
    void aHashOfTheSeedsSystemIsAccepted() {
        String hash = "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW";

        assertThat(passwords.matches("abc123xyz", hash)).isTrue();
        assertThat(passwords.matches("abc123xyy", hash)).isFalse();
    }

    @Test
    void theEngineIsOneUserThatNoPasswordFits() {
        assertThat(users.engine()).isEqualTo(users.engine());
        assertThat(users.get(Users.ENGINE_ID).name()).isEqualTo("LMA Nexus Engine");
        assertThat(passwords.matches(JdbcUsers.NO_PASSWORD, JdbcUsers.NO_PASSWORD)).isFalse();
    }

    private Actor add(String email) {
        return users.add(email, "A Person", "quite long enough".toCharArray());
    }
}
