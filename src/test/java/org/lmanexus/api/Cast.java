package org.lmanexus.api;

import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Home;
import org.lmanexus.kernel.Ids;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.workspace.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.spec.SecretKeySpec;

/// Everybody who may knock at a deal's door: each role with and without administration, and those
/// who are not or no longer in.
@TestComponent
class Cast {

    private final Deals deals;
    private final Desk desk;
    private final JdbcClient jdbc;
    private final Home home;
    private final Web web;
    private final JsonMapper json;

    Cast(Deals deals, Desk desk, JdbcClient jdbc, Home home, Web web, JsonMapper json) {
        this.deals = deals;
        this.desk = desk;
        this.jdbc = jdbc;
        this.home = home;
        this.web = web;
        this.json = json;
    }

    /// Each role, with and without administration.
    List<Player> members(Deal deal) {
        List<Player> members = new ArrayList<>();
        for (Role role : Role.values()) {
            for (boolean admin : List.of(false, true)) {
                Actor actor = desk.member(deal, role.code());
                set(deal, actor, "is_admin = " + admin);
                members.add(new Player(role, admin, actor, web.token(Deals.email(actor))));
            }
        }
        return members;
    }

    /// Agents and administrators by their rows, but for their status.
    String tokenOf(Deal deal, String status) {
        Actor actor = desk.member(deal, "agent");
        set(deal, actor, "is_admin = true, status = '%s'".formatted(status));
        return web.token(Deals.email(actor));
    }

    /// A membership that may be changed.
    String spareMember(Deal deal) {
        return memberId(deal, desk.member(deal, "investor"));
    }

    String memberId(Deal deal, Actor actor) {
        return jdbc.sql(
                        """
                        select id from workspace_members
                         where workspace_id = :workspaceId and user_id = :userId
                        """)
                .param("workspaceId", deal.workspaceId())
                .param("userId", actor.userId())
                .query(String.class)
                .single();
    }

    /// A token of that one's running session, signed with the engine's key, that ran out.
    String expired(String token) throws IOException {
        JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        SecretKeySpec key =
                new SecretKeySpec(
                        HexFormat.of().parseHex(Files.readString(home.data().resolve("token.key"))),
                        "HmacSHA512");
        JwtClaimsSet set =
                JwtClaimsSet.builder()
                        .issuer(claims.path("iss").asString())
                        .subject(claims.path("sub").asString())
                        .claim("sid", claims.path("sid").asString())
                        .id(Ids.next())
                        .issuedAt(Instant.now().minusSeconds(1000))
                        .expiresAt(Instant.now().minusSeconds(1))
                        .build();
        return NimbusJwtEncoder.withSecretKey(key)
                .algorithm(MacAlgorithm.HS512)
                .build()
                .encode(
                        JwtEncoderParameters.from(
                                JwsHeader.with(MacAlgorithm.HS512).type("at+jwt").build(), set))
                .getTokenValue();
    }

    private void set(Deal deal, Actor actor, String columns) {
        jdbc.sql(
                        "update workspace_members set %s where workspace_id = :w and user_id = :u"
                                .formatted(columns))
                .param("w", deal.workspaceId())
                .param("u", actor.userId())
                .update();
    }

    /// A member at the door.
    record Player(Role role, boolean admin, Actor actor, String token) {

        @Override
        public String toString() {
            return role.code() + (admin ? " and administrator" : "");
        }
    }
}
