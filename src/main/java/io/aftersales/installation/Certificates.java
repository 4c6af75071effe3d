package io.aftersales.installation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The certificates of installers, one row each; a renewal is a further one. */
@Repository
class Certificates {

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param remindOn when its end is called to mind; null for never */
    public record Certificate(long id, long partyId, String certificateNo, LocalDate validFrom, LocalDate validTo, LocalDate remindOn) {
    }

    List<Certificate> of(long partyId) {
        return jdbc.sql("""
                select id, party_id, certificate_no, valid_from, valid_to, remind_on from installer_certificate
                 where party_id = ? and withdrawn_at is null order by valid_to desc, id desc""").param(partyId).query(Certificate.class).list();
    }

    /** @return false where the party has a certificate of this number */
    boolean add(Certificate certificate, String by, Instant at) {
        return jdbc.sql("""
                insert into installer_certificate (party_id, certificate_no, valid_from, valid_to, remind_on, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(certificate.partyId(), certificate.certificateNo(), certificate.validFrom(), certificate.validTo(),
                        certificate.remindOn(), by, Rows.utc(at)).update() == 1;
    }

    /** Those whose end is to be called to mind by the day, whose end nobody was told of, and that nothing follows. */
    List<Certificate> toRemind(LocalDate today) {
        return jdbc.sql("""
                select c.id, c.party_id, c.certificate_no, c.valid_from, c.valid_to, c.remind_on from installer_certificate c
                 where c.remind_on <= :today and c.reminded_at is null and c.withdrawn_at is null and not exists
                       (select 1 from installer_certificate n where n.party_id = c.party_id and n.valid_to > c.valid_to and n.withdrawn_at is null)
                 order by c.id""").param("today", today).query(Certificate.class).list();
    }

    /** @return false where somebody else reminded meanwhile */
    boolean reminded(long id, Instant at) {
        return jdbc.sql("update installer_certificate set reminded_at = ? where id = ? and reminded_at is null").params(Rows.utc(at), id)
                .update() == 1;
    }
}
