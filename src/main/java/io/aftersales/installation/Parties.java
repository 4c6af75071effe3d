package io.aftersales.installation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Installers, dealers, suppliers and carriers, with where their papers go. */
@Repository
class Parties {

    private static final String SELECT = """
            select p.id, p.organisation, p.code, p.kind, coalesce(p.name, p.code) as name, c.email, c.phone, coalesce(c.language, 'zh') as language
              from party p left join party_contact c on c.party_id = p.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Parties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param email null where unknown @param phone null where unknown @param language zh or en */
    public record Party(long id, String organisation, String code, String kind, String name, String email, String phone, String language) {
    }

    Optional<Party> find(String organisation, String code) {
        return jdbc.sql(SELECT + " where p.organisation = ? and p.code = ?").params(organisation, code).query(Party.class).optional();
    }

    Party get(long id) {
        return jdbc.sql(SELECT + " where p.id = ?").param(id).query(Party.class).single();
    }

    List<Party> list(String organisation, String kind) {
        return jdbc.sql(SELECT + " where p.organisation = ? and p.kind = ? order by p.code").params(organisation, kind).query(Party.class).list();
    }

    /** The id of the party of this code; made, or its name changed. */
    long save(String organisation, String code, String kind, String name) {
        Optional<Party> known = find(organisation, code);
        if (known.isPresent()) {
            jdbc.sql("update party set name = coalesce(?, name) where id = ?").params(name, known.get().id()).update();
            return known.get().id();
        }
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("insert into party (organisation, code, kind, name, created_at) values (?, ?, ?, ?, ?)")
                .params(organisation, code, kind, name, Rows.utc(clock.instant())).update(key, "id");
        return key.getKey().longValue();
    }

    void contact(long partyId, String email, String phone, String language) {
        int rows = jdbc.sql("update party_contact set email = ?, phone = ?, language = ?, changed_at = ? where party_id = ?")
                .params(email, phone, language, Rows.utc(clock.instant()), partyId).update();
        if (rows == 0) {
            jdbc.sql("insert into party_contact (party_id, email, phone, language, changed_at) values (?, ?, ?, ?, ?)")
                    .params(partyId, email, phone, language, Rows.utc(clock.instant())).update();
        }
    }
}
