package org.lmanexus.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.identity.session.TokenMint.Claims;
import org.lmanexus.identity.session.TokenMint.Type;
import org.lmanexus.kernel.Home;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HexFormat;

/// Nodes that sign with the key of one file, and the file changes.
class NewTokenKeyTests {

    private static final String FIRST = "1a".repeat(64);
    private static final String SECOND = "2b".repeat(64);
    private static final String FOREIGN = "3c".repeat(64);
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir private Path folder = Path.of("");

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);

    @BeforeEach
    void theFirstKey() throws IOException {
        theFileHolds(FIRST);
    }

    @Test
    void aTokenFromBeforeTheChangeIsGoodAfterIt() throws IOException {
        TokenMint node = node();
        String before = token(node);

        theFileHolds(SECOND);
        String after = token(node);

        assertThat(read(node, before).getSubject()).isEqualTo("somebody");
        assertThat(read(node, after).getSubject()).isEqualTo("somebody");
        assertThat(key(node, after)).isNotEqualTo(key(node, before));
        assertThat(key(node, after)).isEqualTo(key(node(), token(node())));
    }

    @Test
    void aFormerKeyIsGoodForNothingOnceTheLastOfItsTokensHasRunOut() throws IOException {
        TokenMint node = node();
        String eternal = token(node);
        theFileHolds(SECOND);
        String after = token(node);

        now = now.plus(WEEK).minusSeconds(1);
        assertThat(read(node, eternal).getSubject()).isEqualTo("somebody");
        now = now.plusSeconds(1);

        assertRefused(node, eternal);
        assertThat(read(node, after).getSubject()).isEqualTo("somebody");
    }

    @Test
    void aNodeThatHasNotReadTheNewKeyReadsItWithTheFirstTokenOfAnother() throws IOException {
        TokenMint early = node();
        TokenMint late = node();
        theFileHolds(SECOND);

        assertThat(read(late, token(early)).getSubject()).isEqualTo("somebody");
    }

    @Test
    void tokensOfStrangersMakeANodeReadTheFileOnceASecondAtMost() throws Exception {
        TokenMint early = node();
        TokenMint late = node();
        assertRefused(late, signedWith(FOREIGN, "any"));
        theFileHolds(SECOND);
        String fresh = token(early);

        assertRefused(late, fresh);
        now = now.plusSeconds(1);

        assertThat(read(late, fresh).getSubject()).isEqualTo("somebody");
    }

    @Test
    void aKeyThatWasNeverOursIsRefusedUnderWhicheverName() throws Exception {
        TokenMint node = node();

        assertRefused(node, signedWith(FOREIGN, "any"));
        assertRefused(node, signedWith(FOREIGN, key(node, token(node))));
        assertRefused(node, signedWith(FOREIGN, ""));
        theFileHolds(SECOND);
        assertRefused(node, signedWith(FOREIGN, key(node, token(node))));
        assertRefused(node, signedWith(FOREIGN, ""));
    }

    @Test
    void aStartKnowsTheKeysOfTheFileAlone() throws IOException {
        String before = token(node());

        theFileHolds(SECOND);
        assertRefused(node(), before);

        theFileHolds(SECOND + "\n" + FIRST);
        TokenMint node = node();
        assertThat(read(node, before).getSubject()).isEqualTo("somebody");
        assertThat(key(node, token(node))).isNotEqualTo(key(node, before));
    }

    @Test
    void aKeyIsKnownBeforeItSignsWhereItStandsSecond() throws Exception {
        theFileHolds(FIRST + "\n" + SECOND);
        TokenMint node = node();

        assertThat(read(node, signedWith(SECOND, "")).getSubject()).isEqualTo("somebody");
        assertThat(key(node, token(node))).isEqualTo(onlyKeyOf(FIRST));
    }

    @Test
    void aFileThatIsAwayOrBeingWrittenLeavesTheKeyFromBefore() throws IOException {
        TokenMint node = node();
        String before = token(node);
        String key = key(node, before);

        for (String unfit : new String[] {"", SECOND.substring(1), "not yet"}) {
            theFileHolds(unfit);
            assertThat(key(node, token(node))).isEqualTo(key);
        }
        Files.delete(folder.resolve("token.key"));

        assertThat(key(node, token(node))).isEqualTo(key);
        assertThat(folder).isEmptyDirectory();
        assertThat(read(node, before).getSubject()).isEqualTo("somebody");
    }

    @Test
    void aTokenThatNamesNoKeyIsGoodAsEarlierReleasesMadeIt() throws Exception {
        TokenMint node = node();
        String earlier = signedWith(FIRST, "");

        theFileHolds(SECOND);
        token(node);

        assertThat(read(node, earlier).getSubject()).isEqualTo("somebody");
    }

    private String onlyKeyOf(String key) throws IOException {
        theFileHolds(key);
        TokenMint node = node();
        return key(node, token(node));
    }

    private TokenMint node() {
        IdentitySettings settings = TokenKeyTests.settings(folder.resolve("token.key"));
        TokenKey file = new TokenKey(settings, new Home(folder, folder));
        return new TokenMint(new TokenKeys(file, settings, clock), clock);
    }

    private void theFileHolds(String text) throws IOException {
        Files.writeString(folder.resolve("token.key"), text);
    }

    private String token(TokenMint node) {
        return node.mint(
                Type.ACCESS,
                new Claims("somebody", "a session", "1", now, now.plus(WEEK).plus(WEEK)));
    }

    private static Jwt read(TokenMint node, String token) {
        return node.accessDecoder().decode(token);
    }

    private static String key(TokenMint node, String token) {
        return String.valueOf(read(node, token).getHeaders().get("kid"));
    }

    private static void assertRefused(TokenMint node, String token) {
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> read(node, token));
    }

    /// @param name what the token calls its key; empty for a token that names none
    private String signedWith(String key, String name) throws JOSEException {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.HS512)
                        .type(new JOSEObjectType("at+jwt"))
                        .keyID(name.isEmpty() ? null : name)
                        .build();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer("urn:lma-nexus")
                        .subject("somebody")
                        .expirationTime(Date.from(now.plus(WEEK)))
                        .build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new MACSigner(HexFormat.of().parseHex(key)));
        return token.serialize();
    }
}
