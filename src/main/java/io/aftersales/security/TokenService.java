package io.aftersales.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.VouchedRow;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationReason;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.organisation.Role;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.verify.Digests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens by which machines call the API: for one organisation, with roles and an end. Only a hash is kept; the token itself
 * is shown once, when it is made.
 */
@Service
public class TokenService {

    static final String PREFIX = "ast_";
    private static final Duration LONGEST = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final WallClock clock;
    private final OrganisationService organisations;
    private final Reach reach;
    private final AuditTrail trail;
    private final SecureRandom random = new SecureRandom();

    TokenService(JdbcClient jdbc, WallClock clock, OrganisationService organisations, Reach reach, AuditTrail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organisations = organisations;
        this.reach = reach;
        this.trail = trail;
    }

    /**
     * What is known of a token.
     *
     * @param organisation the only one it reaches
     * @param revokedAt    null while it may be used
     */
    public record Token(String id, String name, String organisation, Set<Role> roles, Instant createdAt, String createdBy,
                        Instant expiresAt, Instant revokedAt) {
    }

    /** A new token with its secret, which cannot be shown again. */
    public record Issued(Token token, String secret) {
    }

    /**
     * @param roles  may be empty: then it may do what every machine may; never administrator
     * @param expires at most 400 days ahead; null for 90 days
     * @throws Refusal for an organisation out of reach, an end in the past or too far ahead, a role that machines cannot have
     */
    @Transactional
    public Issued issue(String name, String organisation, Set<Role> roles, Instant expires) throws Refusal {
        Instant now = clock.now();
        Instant end = expires == null ? now.plus(Duration.ofDays(90)) : expires;
        check(name, organisation, roles, now, end);
        String id = text(9);
        String secret = PREFIX + id + "_" + text(32);
        Token token = new Token(id, name.strip(), organisation, roles, now, CurrentActor.get().id(), end, null);
        jdbc.sql("""
                insert into api_token (id, name, organisation, roles, secret_hash, created_at, created_by, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, token.name, organisation, roles.stream().map(Role::key).sorted().collect(Collectors.joining(",")),
                        Digests.sha256(secret), utc(now), token.createdBy, utc(end)).update();
        trail.record(AuditTrail.ofOrganisation(organisation), "token.issued",
                Map.of("token", id, "name", token.name, "roles", roles.stream().map(Role::key).sorted().toList(), "expires", end.toString(),
                        VouchedRow.ROWS, List.of(row(id).said())));
        return new Issued(token, secret);
    }

    /** The newest 200 of the organisations that the current actor administers. */
    public List<Token> list() {
        return find("", Map.of());
    }

    private List<Token> find(String condition, Map<String, ?> parameters) {
        List<String> administered = organisations.organisations().stream().map(Organisation::id).filter(this::administered).toList();
        if (administered.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from api_token where organisation in (:administered)" + condition + " order by created_at desc limit 200")
                .param("administered", administered).params(parameters).query((row, n) -> new Token(row.getString("id"), row.getString("name"),
                        row.getString("organisation"), roles(row.getString("roles")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getString("created_by"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null)))
                .list();
    }

    /** A token reaches the whole organisation: who administers a branch of it issues none. */
    private boolean administered(String organisation) {
        return reach.coversAs(organisations.headOffice(organisation).id(), Set.of(Role.ADMINISTRATOR));
    }

    /** @throws Refusal where there is no such token within reach */
    @Transactional
    public void revoke(String id) throws Refusal {
        Token token = find(" and id = :id", Map.of("id", id)).stream().findFirst().orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        VouchedRow before = row(id);
        int changed = jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null")
                .params(utc(clock.now()), id).update();
        if (changed > 0) {
            trail.record(AuditTrail.ofOrganisation(token.organisation), "token.revoked", Map.of("token", id, "name", token.name,
                    VouchedRow.ROWS, List.of(row(id).said(before))));
        }
    }

    /** As events vouch for it; held for the transaction. */
    private VouchedRow row(String id) {
        return jdbc.sql("select * from api_token where id = ? for update").param(id).query((row, n) -> {
            Map<String, Object> columns = new LinkedHashMap<>();
            for (String column : List.of("id", "name", "organisation", "roles", "created_by")) {
                columns.put(column, row.getString(column));
            }
            for (String column : List.of("created_at", "expires_at", "revoked_at")) {
                columns.put(column, Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant).orElse(null));
            }
            columns.put("secret_digest", Digests.sha256(row.getString("secret_hash")));
            return new VouchedRow("api_token", id, columns);
        }).single();
    }

    /** The machine that this token stands for; nobody where it is unknown, expired or revoked. */
    Optional<Caller> caller(String token) {
        String[] parts = token.length() > 100 ? new String[0] : token.split("_", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        return jdbc.sql("select * from api_token where id = :id and revoked_at is null and expires_at > :now")
                .param("id", parts[1]).param("now", utc(clock.now()))
                .query((row, n) -> MessageDigest.isEqual(row.getString("secret_hash").getBytes(StandardCharsets.US_ASCII),
                        Digests.sha256(token).getBytes(StandardCharsets.US_ASCII))
                        ? new Caller(new Actor(Actor.Kind.MACHINE, "token:" + row.getString("name"), row.getString("organisation"), null, null),
                                roles(row.getString("roles")))
                        : null)
                .list().stream().filter(Objects::nonNull).findFirst();
    }

    private void check(String name, String organisation, Set<Role> roles, Instant now, Instant end) throws Refusal {
        if (name == null || name.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("name"));
        }
        if (name.length() > 100) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field("name"), 100);
        }
        if (!organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, Refusal.field("organisation"));
        }
        if (!administered(organisation)) {
            throw Refusal.of(OrganisationReason.ABOVE_OWN_REACH);
        }
        if (roles.contains(Role.ADMINISTRATOR)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("roles"));
        }
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("expiresAt"));
        }
    }

    private String text(int bytes) {
        byte[] value = new byte[bytes];
        random.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }

    private static Set<Role> roles(String keys) {
        return keys.isEmpty() ? EnumSet.noneOf(Role.class)
                : Arrays.stream(keys.split(",")).map(Role::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
