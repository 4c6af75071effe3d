package io.aftersales.settlement;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All statements and the entries that are settled by them. */
@Repository
class Statements {

    private static final List<String> MONTHLY = Arrays.stream(EntryKind.values()).filter(EntryKind::settledMonthly).map(EntryKind::key).toList();

    private final JdbcClient jdbc;

    Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Statement> find(String number) {
        return jdbc.sql("select * from statement where number = ?").param(number).query(this::read).optional();
    }

    /** @throws Refusal NOT_FOUND */
    Statement get(String number) throws Refusal {
        return find(number).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /** Outlets and installers with entries up to the day that no statement settles yet. */
    List<String> parties(String organisation, LocalDate until) {
        return jdbc.sql("""
                select distinct e.party from ledger_entry e left join statement_entry s on s.entry_id = e.id
                 where e.organisation = :organisation and e.booked_on <= :until and s.entry_id is null and e.kind in (:kinds)
                   and (e.party like 'unit:%' or e.party like 'installer:%') order by e.party""")
                .param("organisation", organisation).param("until", until).param("kinds", MONTHLY).query(String.class).list();
    }

    /** Claims the month for a party. @return false where it was claimed before */
    boolean claim(String organisation, String party, YearMonth month) {
        return jdbc.sql("insert into statement_month (organisation, party, settled_month) values (?, ?, ?) on conflict do nothing")
                .params(organisation, party, month.toString()).update() == 1;
    }

    void add(String number, String organisation, Party party, String unitId, YearMonth month) {
        jdbc.sql("""
                insert into statement (number, organisation, party, unit_id, settled_month, state, version)
                values (?, ?, ?, ?, ?, 'held', 0)""").params(number, organisation, party.toString(), unitId, month.toString()).update();
        jdbc.sql("update statement_month set number = ? where organisation = ? and party = ? and settled_month = ?")
                .params(number, organisation, party.toString(), month.toString()).update();
    }

    /** Locks to the statement whatever of the party no statement settles yet. */
    int takeEntries(Statement statement) {
        return jdbc.sql("""
                insert into statement_entry (entry_id, statement_no)
                select e.id, :number from ledger_entry e
                 where e.organisation = :organisation and e.party = :party and e.booked_on <= :until and e.kind in (:kinds)
                   and not exists (select 1 from statement_entry s where s.entry_id = e.id) on conflict do nothing""")
                .param("number", statement.number()).param("organisation", statement.organisation()).param("party", statement.party())
                .param("until", statement.month().atEndOfMonth()).param("kinds", MONTHLY).update();
    }

    /** Locks to the statement the entries of one source, corrections of its lines for example. */
    void takeEntry(String number, long entryId) {
        jdbc.sql("insert into statement_entry (entry_id, statement_no) values (?, ?)").params(entryId, number).update();
    }

    List<Entry> entries(String number) {
        return jdbc.sql(Ledger.SELECT + " where s.statement_no = ? order by e.booked_on, e.id").param(number).query(Ledger::read).list();
    }

    /** Labour and what corrects it: what the grade's coefficient applies to (HOM-14). */
    BigDecimal gradedBase(String number) {
        return sum("s.statement_no = :number and (e.kind = 'labour' or exists (select 1 from ledger_entry c where c.id = e.corrects and c.kind = 'labour'))",
                Map.of("number", number));
    }

    BigDecimal sumOfKind(String number, String kind) {
        return sum("s.statement_no = :number and e.kind = :kind", Map.of("number", number, "kind", kind));
    }

    BigDecimal total(String number) {
        return sum("s.statement_no = :number", Map.of("number", number));
    }

    /** What the party's finished months left open: what they came to, less what was paid. */
    BigDecimal brought(Statement statement) {
        Map<String, Object> whose = Map.of("organisation", statement.organisation(), "party", statement.party(), "number", statement.number());
        BigDecimal settled = sum("e.organisation = :organisation and e.party = :party and s.statement_no <> :number and exists (select 1 from "
                + "statement t where t.number = s.statement_no and t.state in ('paid', 'carried'))", whose);
        BigDecimal paid = sum("e.organisation = :organisation and e.party = :party and e.kind = 'payout' and e.source <> 'statement:' || :number", whose);
        return settled.add(paid);
    }

    private BigDecimal sum(String where, Map<String, ?> parameters) {
        return jdbc.sql("select coalesce(sum(" + Ledger.SIGNED + "), 0) from ledger_entry e left join statement_entry s on s.entry_id = e.id where "
                + where).params(parameters).query(BigDecimal.class).single();
    }

    /** One settlement of a party at a time, until the transaction ends. */
    void lockParty(Statement statement) {
        jdbc.sql("select settled_month from statement_month where organisation = ? and party = ? order by settled_month for update")
                .params(statement.organisation(), statement.party()).query(String.class).list();
    }

    /**
     * Sets columns of a statement; the names come from this package only.
     *
     * @throws OptimisticLockingFailureException where somebody changed it since it was read
     */
    void set(Statement read, Map<String, ?> columns) {
        Map<String, Object> values = new HashMap<>();
        columns.forEach((column, value) -> values.put(column, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value));
        String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        int rows = jdbc.sql("update statement set " + assignments + ", version = version + 1 where number = :no and version = :version")
                .params(values).param("no", read.number()).param("version", read.version()).update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("statement " + read.number() + " was changed by somebody else");
        }
    }

    void dispute(String number, long entryId, String reason, String by, Instant at) {
        jdbc.sql("insert into statement_dispute (statement_no, entry_id, reason, disputed_by, disputed_at) values (?, ?, ?, ?, ?)")
                .params(number, entryId, reason, by, at.atOffset(ZoneOffset.UTC)).update();
    }

    void decideDispute(long id, boolean accepted, BigDecimal correction, String decision, String by, Instant at) {
        jdbc.sql("""
                update statement_dispute set accepted = :accepted, correction_cny = :correction, decision = :decision, decided_by = :by,
                    decided_at = :at where id = :id""").param("accepted", accepted).param("correction", correction)
                .param("decision", decision).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("id", id).update();
    }

    Statement read(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        return new Statement(number, row.getString("organisation"), row.getString("party"), row.getString("unit_id"),
                YearMonth.parse(row.getString("settled_month")), row.getString("state"), gates(row), row.getString("grade_proposed"),
                row.getString("grade"), row.getString("grade_why"), row.getBigDecimal("coefficient"), row.getBigDecimal("graded_base_cny"),
                row.getBigDecimal("entries_cny"), row.getBigDecimal("brought_cny"), row.getBigDecimal("payable_cny"),
                row.getString("prepared_by"), instant(row, "prepared_at"), row.getString("approved_by"), instant(row, "approved_at"),
                instant(row, "issued_at"), row.getString("document_id"), instant(row, "dispute_by"), row.getBigDecimal("paid_cny"),
                instant(row, "paid_at"), row.getLong("version"), disputes(number));
    }

    private static Statement.Gates gates(ResultSet row) throws SQLException {
        return new Statement.Gates(whole(row, "parts_owed"), whole(row, "called"), whole(row, "satisfied"), whole(row, "technicians"),
                whole(row, "trained"), row.getObject("satisfaction_given", Boolean.class), row.getObject("training_given", Boolean.class),
                words(row.getString("tripped")), words(row.getString("gates_unknown")), instant(row, "checked_at"));
    }

    private List<Statement.Dispute> disputes(String number) {
        return jdbc.sql("select * from statement_dispute where statement_no = ? order by id").param(number)
                .query((row, index) -> new Statement.Dispute(row.getLong("id"), row.getLong("entry_id"), row.getString("reason"),
                        row.getString("disputed_by"), instant(row, "disputed_at"), row.getObject("accepted", Boolean.class),
                        row.getBigDecimal("correction_cny"), row.getString("decision"), row.getString("decided_by"))).list();
    }

    private static List<String> words(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(","));
    }

    private static Integer whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
