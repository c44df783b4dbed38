package org.lmanexus.identity.session;

import org.lmanexus.identity.Account;
import org.lmanexus.identity.BearerUser;
import org.lmanexus.identity.SignIns;
import org.lmanexus.identity.SignedInUser;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Objects;

/// Asks Spring Security about passwords and the provider about tokens; what is refused is logged
/// for operations, the password never.
@Service
class StoredSignIns implements SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSignIns.class);
    private static final int LONGEST_LOGGED = 100;
    private static final int LONGEST_AGENT = 200;

    /// Of somebody whose session was looked at already.
    private static final Client NOWHERE = new Client("-", "");

    private final AuthenticationManager passwords;
    private final OpenIdTokens provider;
    private final Attempts attempts;
    private final Users users;
    private final SessionBook book;

    StoredSignIns(
            AuthenticationManager passwords,
            OpenIdTokens provider,
            Attempts attempts,
            Users users,
            SessionBook book) {
        this.passwords = passwords;
        this.provider = provider;
        this.attempts = attempts;
        this.users = users;
        this.book = book;
    }

    @Override
    public Opened signIn(String email, String password, Client from) {
        Client client = clean(from);
        count(email, client);
        Account account = users.account(authenticate(email, password, client).userId());
        attempts.succeeded(email, client.address());
        return book.open(account, client, "password");
    }

    @Override
    public Opened signInBy(String idToken, Client from) {
        Client client = clean(from);
        String email = provider.verifiedEmail(idToken);
        Actor actor =
                users.byEmail(email)
                        .filter(found -> !Users.isEngine(found))
                        .orElseThrow(
                                () -> {
                                    refused(email, client, "the provider vouches for nobody here");
                                    return new Refusal.Unauthenticated(
                                            "nobody here has the e-mail that the provider"
                                                    + " verified");
                                });
        return book.open(users.account(actor.userId()), client, "openid");
    }

    @Override
    public Opened refresh(String refreshToken) {
        return book.refresh(refreshToken);
    }

    @Override
    public void signOutBy(String refreshToken) {
        Jwt token = book.read(refreshToken);
        book.end(users.account(token.getSubject()), token.getClaimAsString(TokenMint.SESSION));
    }

    @Override
    public void signOut(Actor actor, String sessionId) {
        if (!book.end(users.account(actor.userId()), sessionId)) {
            throw new Refusal.NotFound(
                    "there is no session %s of yours: list them".formatted(sessionId));
        }
    }

    @Override
    public void signOutEverywhere(Actor actor) {
        book.endAll(users.account(actor.userId()));
    }

    @Override
    public List<Session> sessions(Actor actor) {
        return book.running(actor);
    }

    @Override
    public Pass pass(BearerUser who) {
        return book.pass(who);
    }

    @Override
    public void changePassword(BearerUser who, String current, String wanted) {
        String email = users.account(who.actor().userId()).email();
        count(email, NOWHERE);
        try {
            users.changePassword(who.actor(), current, wanted);
        } catch (Refusal.Denied e) {
            refused(email, NOWHERE, "wrong current password for a new one");
            throw e;
        }
        attempts.succeeded(email, NOWHERE.address());
        book.endOthers(who);
    }

    private void count(String email, Client client) {
        try {
            attempts.count(email, client.address());
        } catch (Refusal.TooMany e) {
            refused(email, client, "too many tries");
            throw e;
        }
    }

    private Actor authenticate(String email, String password, Client client) {
        try {
            Object principal =
                    passwords
                            .authenticate(
                                    UsernamePasswordAuthenticationToken.unauthenticated(
                                            email, password))
                            .getPrincipal();
            return ((SignedInUser) Objects.requireNonNull(principal)).actor();
        } catch (AuthenticationException e) {
            refused(email, client, "wrong e-mail or password");
            throw new Refusal.Unauthenticated("e-mail or password is wrong: try again");
        }
    }

    private static void refused(String email, Client client, String why) {
        LOG.warn(
                "sign-in refused: {}; account {}, address {}",
                why,
                printable(email, LONGEST_LOGGED),
                client.address());
    }

    private static Client clean(Client client) {
        return new Client(client.address(), printable(client.agent(), LONGEST_AGENT));
    }

    /// Nothing that would start a line of its own in a log, or that the database refuses.
    private static String printable(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() > longest ? line.substring(0, longest) : line;
    }
}
