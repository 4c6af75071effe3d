package io.aftersales.web;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.aftersales.organisation.Role;
import io.aftersales.security.TokenService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of machines. The secret is in the answer to the creation and nowhere else. */
@RestController
class TokenController {

    private final TokenService tokens;

    TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@RequestBody Wanted wanted) throws Refusal {
        TokenService.Issued issued = tokens.issue(wanted.name, wanted.organisation, roles(wanted.roles), wanted.expiresAt);
        return new Issued(Row.of(issued.token()), issued.secret());
    }

    @GetMapping("/api/tokens")
    List<Row> list() {
        return tokens.list().stream().map(Row::of).toList();
    }

    @DeleteMapping("/api/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) throws Refusal {
        tokens.revoke(id);
    }

    private static Set<Role> roles(List<String> keys) throws Refusal {
        Set<Role> roles = new LinkedHashSet<>();
        for (String key : keys == null ? List.<String>of() : keys) {
            roles.add(Role.find(key).orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("roles"))));
        }
        return roles;
    }

    /** @param expiresAt null for 90 days from now */
    record Wanted(String name, String organisation, List<String> roles, Instant expiresAt) {
    }

    record Issued(Row token, String secret) {
    }

    record Row(String id, String name, String organisation, List<String> roles, Instant createdAt, String createdBy, Instant expiresAt,
               Instant revokedAt) {

        private static Row of(TokenService.Token token) {
            return new Row(token.id(), token.name(), token.organisation(), token.roles().stream().map(Role::key).sorted().toList(),
                    token.createdAt(), token.createdBy(), token.expiresAt(), token.revokedAt());
        }
    }
}
