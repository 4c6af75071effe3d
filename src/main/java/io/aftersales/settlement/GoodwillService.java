package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer need not pay: asked for by one person, decided by another, with the reasons of both (ELE-26). */
@Service
@Transactional
class GoodwillService {

    private final Receivables receivables;
    private final LedgerService ledger;
    private final AuditTrail audit;
    private final Clock clock;

    GoodwillService(Receivables receivables, LedgerService ledger, AuditTrail audit, Clock clock) {
        this.receivables = receivables;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /** @see CollectionService#askGoodwill */
    void ask(String caseNumber, BigDecimal amount, String reason) throws Refusal {
        Receivable owed = receivables.require(caseNumber);
        String why = Written.required("reason", reason, Written.REASON);
        BigDecimal asked = amount == null ? owed.open() : Amounts.positive("amountCny", amount);
        if (asked.signum() == 0 || asked.compareTo(owed.open()) > 0) {
            throw Refusal.of(SettlementReason.MORE_THAN_OPEN, field("amountCny"), owed.open().toPlainString());
        }
        if (undecided(owed).isPresent()) {
            throw Refusal.of(SettlementReason.GOODWILL_OPEN);
        }
        receivables.askGoodwill(caseNumber, asked, why, CurrentActor.get().id(), clock.instant());
        audit.record(AuditTrail.ofCase(caseNumber), "goodwill.asked", Map.of("amountCny", asked.toPlainString(), "reason", why));
    }

    /** @see CollectionService#decideGoodwill */
    void decide(String caseNumber, BigDecimal granted, String reason) throws Refusal {
        Receivable owed = receivables.require(caseNumber);
        Receivable.Goodwill asked = undecided(owed).orElseThrow(() -> Refusal.of(SettlementReason.NO_GOODWILL_ASKED));
        String why = Written.required("reason", reason, Written.REASON);
        String by = CurrentActor.get().id();
        if (asked.requestedBy().equals(by)) {
            throw Refusal.of(SettlementReason.SECOND_PERSON_NEEDED, field("granted"));
        }
        BigDecimal most = asked.amountCny().min(owed.open());
        BigDecimal amount = granted == null ? most : Amounts.notNegative("grantedCny", granted);
        if (amount.compareTo(most) > 0) {
            throw Refusal.of(SettlementReason.MORE_THAN_ASKED, field("grantedCny"), most.toPlainString());
        }
        if (!receivables.decideGoodwill(asked.id(), amount, by, clock.instant(), why)
                || amount.signum() > 0 && !receivables.waive(caseNumber, amount)) {
            throw new OptimisticLockingFailureException("somebody else decided for " + caseNumber);
        }
        if (amount.signum() > 0) {
            ledger.post(new Posting(owed.organisation(), "goodwill:" + asked.id(), EntryKind.WRITE_OFF.key(), Party.of(owed.customer()), amount,
                    ledger.today(owed.organisation()), caseNumber, why));
        }
        audit.record(AuditTrail.ofCase(caseNumber), "goodwill.decided", Map.of("grantedCny", amount.toPlainString(), "reason", why));
    }

    private static Optional<Receivable.Goodwill> undecided(Receivable owed) {
        return owed.goodwill().stream().filter(asked -> asked.decidedBy() == null).findFirst();
    }
}
