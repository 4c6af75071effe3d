package io.aftersales.settlement;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries and breaches as people read them, within the reach of whoever asks. */
@Component
public class LedgerReads {

    private final JdbcClient jdbc;
    private final Reach reach;

    LedgerReads(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** What to list; null means any. @param after the last id of the page before */
    public record Filter(String organisation, String party, String kind, String caseNumber, LocalDate from, LocalDate until, Long after, int limit) {
    }

    /** Newest first. */
    public List<Entry> entries(Filter filter) {
        Where where = new Where(reach.units("e.unit_id"));
        where.and("e.organisation = :organisation", "organisation", filter.organisation());
        where.and("e.party = :party", "party", filter.party());
        where.and("e.kind = :kind", "kind", filter.kind());
        where.and("e.case_number = :caseNumber", "caseNumber", filter.caseNumber());
        where.and("e.booked_on >= :from", "from", filter.from());
        where.and("e.booked_on <= :until", "until", filter.until());
        where.and("e.id < :after", "after", filter.after());
        return jdbc.sql(Ledger.SELECT + " where " + where.sql + " order by e.id desc limit " + filter.limit()).params(where.parameters)
                .query(Ledger::read).list();
    }

    /** @throws Refusal NOT_FOUND where there is none, or it is out of reach */
    public Entry entry(long id) throws Refusal {
        Where where = new Where(reach.units("e.unit_id"));
        where.and("e.id = :id", "id", id);
        return jdbc.sql(Ledger.SELECT + " where " + where.sql).params(where.parameters).query(Ledger::read).optional()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /**
     * What a party's entries of the monthly account come to.
     *
     * @param balance  in CNY: above zero where the maker owes, below where the party does
     * @param entries  how many there are
     * @param lastOn   the day of the last one
     */
    public record Balance(String organisation, String party, BigDecimal balance, int entries, LocalDate lastOn) {
    }

    /** Which parties to list. @param party its text form, or null for any @param open only where something is owed @param after the last party of the page before */
    public record Parties(String organisation, String party, boolean open, String after, int limit) {
    }

    /** Within reach, by party; what is deposited stands apart. @throws Refusal NOT_FOUND for a foreign organisation */
    public List<Balance> balances(Parties wanted) throws Refusal {
        reach.requireOrganisation(wanted.organisation());
        Where where = new Where(reach.units("e.unit_id"));
        where.and("e.organisation = :organisation", "organisation", wanted.organisation());
        where.and("e.party = :party", "party", wanted.party());
        where.and("e.party > :after", "after", wanted.after());
        return jdbc.sql("select e.organisation, e.party, sum(" + Ledger.SIGNED + ") as balance, count(*) as entries, max(e.booked_on) as last_on"
                + " from ledger_entry e where " + where.sql + " and e.kind not in ('deposit', 'deposit-refund') group by e.organisation, e.party"
                + (wanted.open() ? " having sum(" + Ledger.SIGNED + ") <> 0" : "") + " order by e.party limit " + wanted.limit())
                .params(where.parameters).query((row, index) -> new Balance(row.getString("organisation"), row.getString("party"),
                        row.getBigDecimal("balance"), row.getInt("entries"), row.getObject("last_on", LocalDate.class))).list();
    }

    /** What a party's entries of the monthly account come to, in CNY: above zero where the maker owes. */
    public BigDecimal balance(String organisation, String party) {
        return jdbc.sql("select coalesce(sum(-amount_cny), 0) from ledger_line where organisation = ? and account = ?")
                .params(organisation, party + "/current").query(BigDecimal.class).single();
    }

    /** Newest first. */
    public List<Breach> breaches(Filter filter) {
        Where where = new Where(reach.units("unit_id"));
        where.and("organisation = :organisation", "organisation", filter.organisation());
        where.and("party = :party", "party", filter.party());
        where.and("item = :kind", "kind", filter.kind());
        where.and("case_number = :caseNumber", "caseNumber", filter.caseNumber());
        where.and("happened_on >= :from", "from", filter.from());
        where.and("happened_on <= :until", "until", filter.until());
        where.and("id < :after", "after", filter.after());
        return jdbc.sql("select * from breach where " + where.sql + " order by id desc limit " + filter.limit()).params(where.parameters)
                .query(Breaches::read).list();
    }

    /** @throws Refusal NOT_FOUND where there is none, or it is out of reach */
    public Breach breach(long id) throws Refusal {
        Where where = new Where(reach.units("unit_id"));
        where.and("id = :id", "id", id);
        return jdbc.sql("select * from breach where " + where.sql).params(where.parameters).query(Breaches::read).optional()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    private static final class Where {

        private final StringBuilder sql;
        private final Map<String, Object> parameters;

        private Where(Reach.Condition within) {
            sql = new StringBuilder(within.sql());
            parameters = new HashMap<>(within.parameters());
        }

        private void and(String condition, String name, Object value) {
            if (value != null) {
                sql.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }
    }
}
