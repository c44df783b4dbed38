package org.lmanexus.identity.session;

import org.lmanexus.identity.BearerUser;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

import java.util.List;

/// Lets a token in while its session runs, and no longer: signing out holds at once.
record RunningSession(SessionRows sessions) implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String session = token.getClaimAsString(TokenMint.SESSION);
        BearerUser who =
                sessions.running(session, token.getSubject())
                        .orElseThrow(
                                () -> new InvalidBearerTokenException("the session has ended"));
        return UsernamePasswordAuthenticationToken.authenticated(who, token, authorities(who));
    }

    private static List<GrantedAuthority> authorities(BearerUser who) {
        if (who.wantsNewPassword()) {
            return List.of();
        }
        return who.administrator()
                ? AuthorityUtils.createAuthorityList(BearerUser.SETTLED, BearerUser.ADMINISTRATOR)
                : AuthorityUtils.createAuthorityList(BearerUser.SETTLED);
    }
}
