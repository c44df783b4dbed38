package org.lmanexus.identity.session;

import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.identity.Account;
import org.lmanexus.identity.BearerUser;
import org.lmanexus.identity.SignIns.Client;
import org.lmanexus.identity.SignIns.Opened;
import org.lmanexus.identity.SignIns.Pass;
import org.lmanexus.identity.SignIns.Session;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Opens, refreshes and ends sessions, each with its event in the trail in one transaction.
@Component
class SessionBook {

    private static final Logger LOG = LoggerFactory.getLogger(SessionBook.class);

    private final SessionRows sessions;
    private final RefreshRows tokens;
    private final TokenMint mint;
    private final AuditTrail trail;
    private final IdentitySettings settings;
    private final Clock clock;

    SessionBook(
            SessionRows sessions,
            RefreshRows tokens,
            TokenMint mint,
            AuditTrail trail,
            IdentitySettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.mint = mint;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Opened open(Account account, Client client, String by) {
        Instant now = now();
        String session = sessions.open(account.actor(), now.plus(settings.refresh()), client, by);
        record(
                account,
                AuditEventType.LOGIN,
                session,
                Map.of(
                        "email", account.email(),
                        "ipAddress", client.address(),
                        "userAgent", client.agent()));
        sessions.endBeyond(account.actor().userId(), settings.sessions());
        return issue(account.actor(), session, now);
    }

    /// A token that comes again was stolen, before or after its owner used it: the session ends.
    @Transactional(noRollbackFor = Refusal.Unauthenticated.class)
    Opened refresh(String refreshToken) {
        Jwt token = mint.readRefresh(refreshToken);
        String session = token.getClaimAsString(TokenMint.SESSION);
        if (!tokens.use(token.getTokenValue(), session)) {
            sessions.end(token.getSubject(), session, "reuse");
            LOG.warn(
                    "a refresh token came twice: session {} of user {} has ended",
                    session,
                    token.getSubject());
            throw new Refusal.Unauthenticated(
                    "the refresh token was exchanged before, so its session has ended: sign in"
                            + " again");
        }
        Actor who =
                sessions.running(session, token.getSubject())
                        .map(BearerUser::actor)
                        .orElseThrow(
                                () ->
                                        new Refusal.Unauthenticated(
                                                "the session has ended: sign in again"));
        Instant now = now();
        Instant last = last(session);
        sessions.extend(session, earlier(now.plus(settings.refresh()), last));
        return issue(who, session, now);
    }

    @Transactional
    Pass pass(BearerUser who) {
        Instant now = now();
        Instant last = last(who.sessionId());
        sessions.extend(who.sessionId(), earlier(now.plus(settings.refresh()), last));
        Instant expires = earlier(now.plus(settings.browser()), last);
        TokenMint.Claims claims = claims(who.actor(), who.sessionId(), now, expires);
        return new Pass(mint.mint(TokenMint.Type.ACCESS, claims), now, expires);
    }

    private Instant last(String session) {
        return sessions.createdAt(session).plus(settings.longest());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    Jwt read(String refreshToken) {
        return mint.readRefresh(refreshToken);
    }

    List<Session> running(Actor actor) {
        return sessions.of(actor);
    }

    @Transactional
    void endOthers(BearerUser who) {
        sessions.endOthers(who.actor().userId(), who.sessionId(), "password");
    }

    /// @return whether it ran
    @Transactional
    boolean end(Account account, String sessionId) {
        if (sessions.end(account.actor().userId(), sessionId, "sign-out") == 0) {
            return false;
        }
        record(account, AuditEventType.LOGOUT, sessionId, Map.of("email", account.email()));
        return true;
    }

    @Transactional
    void endAll(Account account) {
        String userId = account.actor().userId();
        if (sessions.endAll(userId, "sign-out") > 0) {
            record(
                    account,
                    AuditEventType.LOGOUT,
                    userId,
                    Map.of("email", account.email(), "logoutType", "all_sessions"));
        }
    }

    private Opened issue(Actor who, String session, Instant now) {
        TokenMint.Claims access = claims(who, session, now, now.plus(settings.access()));
        TokenMint.Claims refresh = claims(who, session, now, now.plus(settings.refresh()));
        String refreshToken = mint.mint(TokenMint.Type.REFRESH, refresh);
        tokens.keep(refreshToken, refresh);
        return new Opened(
                who,
                session,
                mint.mint(TokenMint.Type.ACCESS, access),
                access.expiresAt(),
                refreshToken,
                refresh.expiresAt());
    }

    private static TokenMint.Claims claims(
            Actor who, String session, Instant now, Instant expires) {
        return new TokenMint.Claims(who.userId(), session, Ids.next(), now, expires);
    }

    private void record(
            Account account, AuditEventType type, String targetId, Map<String, ?> after) {
        trail.record(
                new AuditEntry(
                        null, account.actor(), type, "session", targetId, null, after, null, null));
    }

    /// Tokens count seconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
