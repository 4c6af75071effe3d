package io.aftersales.settlement;

import io.aftersales.audit.VouchedRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the ledger: added and read, never changed. */
@Repository
class Ledger {

    /** An entry's amount as the party sees it: above zero where the maker owes. */
    static final String SIGNED = "case when e.credit_account like 'maker/%' then -e.amount_cny else e.amount_cny end";
    static final String SELECT = "select e.*, " + SIGNED + " as signed, s.statement_no from ledger_entry e "
            + "left join statement_entry s on s.entry_id = e.id";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unitId whose people see it @param corrects the entry it corrects, or null @return the row, for its event; empty where it stood there already */
    Optional<VouchedRow> add(Posting posting, EntryKind kind, String unitId, Long corrects, String recordedBy, Instant at) {
        boolean owed = posting.amountCny().signum() > 0;
        String ofParty = kind.partyAccount(posting.party());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("organisation", posting.organisation());
        row.put("source", posting.source());
        row.put("kind", kind.key());
        row.put("party", posting.party().toString());
        row.put("unit_id", unitId);
        row.put("debit_account", owed ? kind.makerAccount() : ofParty);
        row.put("credit_account", owed ? ofParty : kind.makerAccount());
        row.put("amount_cny", posting.amountCny().abs());
        row.put("booked_on", posting.on());
        row.put("case_number", posting.caseNumber());
        row.put("note", posting.note());
        row.put("corrects", corrects);
        row.put("recorded_at", at);
        row.put("recorded_by", recordedBy);
        boolean added = jdbc.sql("""
                insert into ledger_entry (organisation, source, kind, party, unit_id, debit_account, credit_account, amount_cny, booked_on,
                    case_number, note, corrects, recorded_at, recorded_by)
                values (:organisation, :source, :kind, :party, :unit_id, :debit_account, :credit_account, :amount_cny, :booked_on, :case_number, :note,
                    :corrects, :at, :recorded_by)
                on conflict do nothing""").params(row).param("at", at.atOffset(ZoneOffset.UTC)).update() == 1;
        return added ? Optional.of(new VouchedRow("ledger_entry", posting.source() + "|" + kind.key() + "|" + posting.party(), row))
                : Optional.empty();
    }

    Optional<Long> id(String source, String kind, Party party) {
        return jdbc.sql("select id from ledger_entry where source = ? and kind = ? and party = ?").params(source, kind, party.toString())
                .query(Long.class).optional();
    }

    /** The entry, held until the transaction ends, so that two corrections of it come one after the other. */
    Optional<Entry> lock(long id) {
        return jdbc.sql("select id from ledger_entry where id = ? for update").param(id).query(Long.class).optional().flatMap(this::find);
    }

    Optional<Entry> find(long id) {
        return jdbc.sql(SELECT + " where e.id = ?").param(id).query(Ledger::read).optional();
    }

    /** What the corrections of an entry sum to. */
    BigDecimal corrections(long id) {
        return jdbc.sql("select coalesce(sum(" + SIGNED + "), 0) from ledger_entry e where e.corrects = ?").param(id)
                .query(BigDecimal.class).single();
    }

    int correctionCount(long id) {
        return jdbc.sql("select count(*) from ledger_entry where corrects = ?").param(id).query(Integer.class).single();
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

    static Entry read(ResultSet row, int index) throws SQLException {
        long corrects = row.getLong("corrects");
        Long corrected = row.wasNull() ? null : corrects;
        return new Entry(row.getLong("id"), row.getString("organisation"), row.getString("source"), row.getString("kind"),
                row.getString("party"), row.getString("unit_id"), row.getBigDecimal("signed"), row.getObject("booked_on", LocalDate.class),
                row.getString("case_number"), row.getString("note"), corrected,
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by"), row.getString("statement_no"));
    }
}
