package io.aftersales.settlement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the ledger: added and read, never changed. */
@Repository
class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unitId whose people see it @param corrects the entry it corrects, or null @return false where it stood there already */
    boolean add(Posting posting, EntryKind kind, String unitId, Long corrects, String recordedBy, Instant at) {
        boolean owed = posting.amountCny().signum() > 0;
        String ofParty = kind.partyAccount(posting.party());
        return jdbc.sql("""
                insert into ledger_entry (organisation, source, kind, party, unit_id, debit_account, credit_account, amount_cny, booked_on,
                    case_number, note, corrects, recorded_at, recorded_by)
                values (:organisation, :source, :kind, :party, :unit, :debit, :credit, :amount, :on, :caseNumber, :note, :corrects, :at, :by)
                on conflict do nothing""")
                .param("organisation", posting.organisation()).param("source", posting.source()).param("kind", kind.key())
                .param("party", posting.party().toString()).param("unit", unitId)
                .param("debit", owed ? kind.makerAccount() : ofParty).param("credit", owed ? ofParty : kind.makerAccount())
                .param("amount", posting.amountCny().abs()).param("on", posting.on()).param("caseNumber", posting.caseNumber())
                .param("note", posting.note()).param("corrects", corrects).param("at", at.atOffset(ZoneOffset.UTC)).param("by", recordedBy)
                .update() == 1;
    }

    Optional<Long> id(Posting posting) {
        return jdbc.sql("select id from ledger_entry where source = ? and kind = ? and party = ?")
                .params(posting.source(), posting.kind(), posting.party().toString()).query(Long.class).optional();
    }

    /** What the ledger as a whole sums to: zero, whatever happened. */
    BigDecimal sum() {
        return jdbc.sql("select coalesce(sum(amount_cny), 0) from ledger_line").query(BigDecimal.class).single();
    }

    boolean installerKnown(String organisation, String code) {
        return jdbc.sql("select count(*) from party where organisation = ? and code = ?").params(organisation, code)
                .query(Integer.class).single() > 0;
    }

    Optional<String> unitOfCase(String caseNumber) {
        return jdbc.sql("select unit_id from service_case where number = ?").param(caseNumber).query(String.class).optional();
    }
}
