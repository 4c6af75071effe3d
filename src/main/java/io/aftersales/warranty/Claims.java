package io.aftersales.warranty;

import static io.aftersales.warranty.Extensions.instant;
import static io.aftersales.warranty.Extensions.utc;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All claims with their lines. */
@Repository
public class Claims {

    private final JdbcClient jdbc;
    private final ClaimLines lines;

    Claims(JdbcClient jdbc, ClaimLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    void add(Claim claim) {
        Filing filing = claim.filing();
        jdbc.sql("""
                insert into warranty_claim (case_number, organisation, state, channel, claimant, equipment_id, part_code, fault, fault_key,
                    fault_text, cause, found_on, first_use, trial_run, repair_case, unproven, repeat_of, filed_at, filed_by,
                    evidence_rounds, evidence_missing, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false, 1)""")
                .params(claim.number(), claim.organisation(), claim.state().key(), filing.channel(), filing.claimant(), filing.equipmentId(),
                        filing.partCode(), filing.fault(), filing.faultKey(), filing.faultText(), filing.cause(), filing.foundOn(),
                        filing.firstUse(), filing.trialRun(), filing.repairCase(), filing.unproven(), filing.repeatOf(),
                        utc(filing.filedAt()), filing.filedBy()).update();
        claim.lines().forEach(line -> lines.add(claim.number(), line));
    }

    /** @throws OptimisticLockingFailureException where somebody else changed it meanwhile */
    void save(Claim claim) {
        Claim.Decided decided = claim.decided();
        Claim.Outcome outcome = claim.outcome();
        int rows = jdbc.sql("""
                update warranty_claim set state = :state, cause = :cause, entitlement = :entitlement, entitlement_end = :entitlementEnd,
                    entitlement_basis = :entitlementBasis, entitlement_receipt = :entitlementReceipt, covered = :covered,
                    covered_why = :coveredWhy, proposed_remedy = :proposedRemedy, proposed_until = :proposedUntil, remedy = :remedy,
                    remedy_why = :remedyWhy, evidence_rounds = :rounds, evidence_missing = :missing, evidence_question = :question,
                    goodwill_why = :goodwillWhy, goodwill_approved = :goodwillApproved, goodwill_by = :goodwillBy,
                    goodwill_note = :goodwillNote, decided_by = :decidedBy, decided_at = :decidedAt, appealed_at = :appealedAt,
                    appeal_why = :appealWhy, appeal_won = :appealWon, appeal_by = :appealBy, appeal_note = :appealNote,
                    split_why = :splitWhy, replacement_id = :replacement, replacement_loan = :loan, refund_on = :refundOn,
                    refund_reference = :refundReference, ended_at = :endedAt, version = version + 1
                where case_number = :number and version = :version""")
                .param("state", claim.state().key()).param("cause", decided.cause())
                .param("entitlement", claim.entitlement() == null ? null : claim.entitlement().status())
                .param("entitlementEnd", claim.entitlement() == null ? null : claim.entitlement().end())
                .param("entitlementBasis", claim.entitlement() == null ? null : claim.entitlement().basis())
                .param("entitlementReceipt", claim.entitlement() == null ? null : claim.entitlement().receiptId())
                .param("covered", decided.covered()).param("coveredWhy", decided.coveredWhy())
                .param("proposedRemedy", key(claim.proposal().remedy())).param("proposedUntil", claim.proposal().until())
                .param("remedy", key(decided.remedy())).param("remedyWhy", decided.remedyWhy())
                .param("rounds", claim.evidence().rounds()).param("missing", claim.evidence().missing())
                .param("question", claim.evidence().question())
                .param("goodwillWhy", claim.goodwill().why()).param("goodwillApproved", claim.goodwill().approved())
                .param("goodwillBy", claim.goodwill().by()).param("goodwillNote", claim.goodwill().note())
                .param("decidedBy", decided.by()).param("decidedAt", utc(decided.at()))
                .param("appealedAt", utc(claim.appeal().at())).param("appealWhy", claim.appeal().why())
                .param("appealWon", claim.appeal().won()).param("appealBy", claim.appeal().by()).param("appealNote", claim.appeal().note())
                .param("splitWhy", outcome.splitWhy()).param("replacement", outcome.replacementId()).param("loan", outcome.replacementLoan())
                .param("refundOn", outcome.refundOn()).param("refundReference", outcome.refundReference())
                .param("endedAt", utc(outcome.endedAt())).param("number", claim.number()).param("version", claim.version()).update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("claim " + claim.number() + " was changed meanwhile");
        }
        claim.lines().forEach(line -> lines.save(claim.number(), line));
    }

    private static String key(Remedy remedy) {
        return remedy == null ? null : remedy.key();
    }

    /** @throws Refusal not found */
    public Claim get(String number) throws Refusal {
        return find(number).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    public Optional<Claim> find(String number) {
        return jdbc.sql("select * from warranty_claim where case_number = ?").param(number).query(this::read).optional();
    }

    /** Claims for the same fault of the same part, the newest first; those that were taken back do not count. */
    List<Claim> forFault(long equipmentId, String partCode, String faultKey) {
        return jdbc.sql("""
                select * from warranty_claim where equipment_id = ? and part_code = ? and fault_key = ? and state <> 'withdrawn'
                order by found_on desc, case_number desc""").params(equipmentId, partCode, faultKey).query(this::read).list();
    }

    /** @return false where another claim for the fault is open */
    boolean occupy(String number, Filing filing) {
        return jdbc.sql("insert into claimed_fault (equipment_id, part_code, fault_key, case_number) values (?, ?, ?, ?) on conflict do nothing")
                .params(filing.equipmentId(), filing.partCode(), filing.faultKey(), number).update() == 1;
    }

    void vacate(String number) {
        jdbc.sql("delete from claimed_fault where case_number = ?").param(number).update();
    }

    void repairedIn(String number, String repairCase) {
        jdbc.sql("update warranty_claim set repair_case = ? where case_number = ?").params(repairCase, number).update();
    }

    private Claim read(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        Filing filing = new Filing(row.getString("channel"), row.getString("claimant"), row.getLong("equipment_id"),
                row.getString("part_code"), row.getString("fault"), row.getString("fault_text"), row.getString("cause"),
                day(row, "found_on"), day(row, "first_use"), row.getObject("trial_run", Boolean.class), row.getString("repair_case"),
                row.getBoolean("unproven"), row.getString("repeat_of"), instant(row, "filed_at"), row.getString("filed_by"));
        String entitlement = row.getString("entitlement");
        return new Claim(number, row.getString("organisation"), filing, lines.of(number), new Claim.Stored(
                ClaimState.of(row.getString("state")),
                entitlement == null ? null : new Entitlement(entitlement, day(row, "entitlement_end"), row.getString("entitlement_basis"),
                        row.getString("entitlement_receipt")),
                new Claim.Proposal(Keys.stored(Remedy.class, row.getString("proposed_remedy")), day(row, "proposed_until")),
                new Claim.Decided(row.getObject("covered", Boolean.class), row.getString("covered_why"), row.getString("cause"),
                        Keys.stored(Remedy.class, row.getString("remedy")), row.getString("remedy_why"), row.getString("decided_by"),
                        instant(row, "decided_at")),
                new Claim.Evidence(row.getInt("evidence_rounds"), row.getBoolean("evidence_missing"), row.getString("evidence_question")),
                new Claim.Goodwill(row.getString("goodwill_why"), row.getObject("goodwill_approved", Boolean.class),
                        row.getString("goodwill_by"), row.getString("goodwill_note")),
                new Claim.Appeal(instant(row, "appealed_at"), row.getString("appeal_why"), row.getObject("appeal_won", Boolean.class),
                        row.getString("appeal_by"), row.getString("appeal_note")),
                new Claim.Outcome(row.getString("split_why"), row.getObject("replacement_id", Long.class),
                        row.getObject("replacement_loan", Boolean.class), day(row, "refund_on"), row.getString("refund_reference"),
                        instant(row, "ended_at")), row.getLong("version")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
