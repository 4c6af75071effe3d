package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines that a party does not accept: each is corrected by a further entry or rejected with a reason, never edited. */
@Service
@Transactional
public class StatementDisputes {

    private final Statements statements;
    private final LedgerService ledger;
    private final AuditTrail audit;
    private final Clock clock;

    StatementDisputes(Statements statements, LedgerService ledger, AuditTrail audit, Clock clock) {
        this.statements = statements;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line with what is wrong with it. */
    public record Objection(long entryId, String reason) {
    }

    /**
     * What became of an objection.
     *
     * @param correction what changes, in CNY, where it is accepted: above zero in the party's favour
     */
    public record Ruling(long disputeId, boolean accepted, BigDecimal correction, String reason) {
    }

    /** @throws Refusal without a line, for one of another statement, or without a reason */
    public void dispute(String number, List<Objection> objections) throws Refusal {
        Statement issued = statements.get(number);
        if (objections.isEmpty()) {
            throw Refusal.of(SettlementReason.NO_LINE_DISPUTED, field("lines"));
        }
        Set<Long> lines = statements.entries(number).stream().map(Entry::id).collect(Collectors.toSet());
        for (Objection objection : objections) {
            if (!lines.contains(objection.entryId())) {
                throw Refusal.of(SettlementReason.NOT_A_LINE, field("lines"));
            }
            if (objection.reason() == null || objection.reason().isBlank()) {
                throw Refusal.of(InputReason.REQUIRED, field("lines"), "reason");
            }
        }
        Instant now = clock.instant();
        for (Objection objection : objections) {
            statements.dispute(number, objection.entryId(), objection.reason().strip(), CurrentActor.get().id(), now);
        }
        statements.set(issued, Map.of("state", "disputed"));
        audit.record(AuditTrail.ofCase(number), "statement.disputed", Map.of("lines", objections.size()));
    }

    /**
     * Rules on every open objection. Where one is accepted, the correction joins this statement, which needs approval again.
     *
     * @return whether anything was corrected
     * @throws Refusal where an objection has no ruling or reason, or an accepted one no amount
     */
    public boolean decide(String number, List<Ruling> rulings) throws Refusal {
        Statement disputed = statements.get(number);
        Map<Long, Statement.Dispute> open = disputed.disputes().stream().filter(dispute -> dispute.accepted() == null)
                .collect(Collectors.toMap(Statement.Dispute::id, dispute -> dispute));
        for (Ruling ruling : rulings) {
            boolean amountMissing = ruling.accepted() && ruling.correction() == null;
            if (!open.containsKey(ruling.disputeId()) || ruling.reason() == null || ruling.reason().isBlank() || amountMissing) {
                throw Refusal.of(SettlementReason.DISPUTE_UNDECIDED, field("rulings"));
            }
        }
        if (rulings.size() != open.size() || rulings.stream().map(Ruling::disputeId).distinct().count() != open.size()) {
            throw Refusal.of(SettlementReason.DISPUTE_UNDECIDED, field("rulings"));
        }
        boolean corrected = false;
        for (Ruling ruling : rulings) {
            corrected |= settle(number, open.get(ruling.disputeId()), ruling);
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put("state", corrected ? "prepared" : "issued");
        if (corrected) {
            columns.put("prepared_by", CurrentActor.get().id());
            columns.put("prepared_at", clock.instant());
            columns.put("approved_by", null);
            columns.put("approved_at", null);
        }
        statements.set(disputed, columns);
        audit.record(AuditTrail.ofCase(number), "statement.disputeDecided", Map.of("corrected", corrected, "rulings", rulings.size()));
        return corrected;
    }

    private boolean settle(String number, Statement.Dispute dispute, Ruling ruling) throws Refusal {
        BigDecimal correction = null;
        if (ruling.accepted()) {
            correction = Amounts.check("correction", ruling.correction());
            long entry = ledger.correct(dispute.entryId(), correction, ruling.reason());
            statements.takeEntry(number, entry);
        }
        statements.decideDispute(dispute.id(), ruling.accepted(), correction, ruling.reason().strip(), CurrentActor.get().id(), clock.instant());
        return ruling.accepted();
    }
}
