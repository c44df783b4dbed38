package org.lmanexus.identity.session;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The keys whose tokens are good now: those in the file, and those that were in it since we
/// started, until the last token that they may have signed has run out.
///
/// The file is read again whenever a token is made, and when one comes that names a key we do not
/// know: another node may have read the file before us.
@Component
class TokenKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(TokenKeys.class);

    /// Tokens that name any key must not make us read the file with each.
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final TokenKey file;
    private final Duration longestToken;
    private final Clock clock;
    private volatile List<Known> known;
    private Instant looked = Instant.EPOCH;
    private boolean unreadable;

    TokenKeys(TokenKey file, IdentitySettings settings, Clock clock) {
        this.file = file;
        this.longestToken = settings.longestToken();
        this.clock = clock;
        this.known = inFile(file.readOrMake());
    }

    /// The id of the key that signs.
    synchronized String signing() {
        read();
        return known.getFirst().key.getKeyID();
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) {
        List<JWK> found = wanted.select(good());
        if (found.isEmpty()) {
            readForAStranger();
            found = wanted.select(good());
        }
        return found;
    }

    private JWKSet good() {
        Instant now = clock.instant();
        return new JWKSet(
                known.stream()
                        .filter(key -> now.isBefore(key.until))
                        .<JWK>map(Known::key)
                        .toList());
    }

    private synchronized void readForAStranger() {
        Instant now = clock.instant();
        boolean clockSetBack = now.isBefore(looked);
        if (clockSetBack || !now.isBefore(looked.plus(BETWEEN_LOOKS))) {
            looked = now;
            read();
        }
    }

    /// A file that is away, or being written, leaves what it last said.
    private void read() {
        try {
            List<OctetSequenceKey> keys = file.read();
            unreadable = false;
            if (!keys.equals(fromFile())) {
                keep(keys);
            }
        } catch (IOException e) {
            if (!unreadable) {
                LOG.warn("tokens are signed with the key from before: {}", e.toString());
            }
            unreadable = true;
        }
    }

    private List<OctetSequenceKey> fromFile() {
        return known.stream().filter(key -> key.until.equals(Instant.MAX)).map(Known::key).toList();
    }

    private void keep(List<OctetSequenceKey> keys) {
        Instant now = clock.instant();
        List<Known> all = new ArrayList<>(inFile(keys));
        for (Known former : known) {
            if (!keys.contains(former.key) && now.isBefore(former.until)) {
                all.add(former.until(now.plus(longestToken)));
            }
        }
        known = List.copyOf(all);
        LOG.info(
                "the file of token keys changed: {} signs, and tokens of {} more are good",
                all.getFirst().key.getKeyID(),
                all.size() - 1);
    }

    private static List<Known> inFile(List<OctetSequenceKey> keys) {
        return keys.stream().map(key -> new Known(key, Instant.MAX)).toList();
    }

    /// @param until when the last token that it may have signed has run out
    private record Known(OctetSequenceKey key, Instant until) {

        Known until(Instant end) {
            return until.isBefore(end) ? this : new Known(key, end);
        }
    }
}
