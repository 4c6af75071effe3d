package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Money that customers pay and get back: every sum has its receipt or invoice, nobody pays more than is open (FLT-34). */
@Service
@Transactional
class PaymentService {

    private static final Set<String> METHODS = Set.of("cash", "card", "transfer", "mobile");

    private final Receivables receivables;
    private final LedgerService ledger;
    private final Handovers handovers;
    private final AuditTrail audit;
    private final Clock clock;

    PaymentService(Receivables receivables, LedgerService ledger, Handovers handovers, AuditTrail audit, Clock clock) {
        this.receivables = receivables;
        this.ledger = ledger;
        this.handovers = handovers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @see CollectionService#pay */
    void take(String caseNumber, NewPayment given) throws Refusal {
        Receivable owed = receivables.require(caseNumber);
        NewPayment payment = checked(owed, given);
        if (payment.amountCny().compareTo(owed.open()) > 0) {
            throw Refusal.of(SettlementReason.MORE_THAN_OPEN, field("amountCny"), owed.open().toPlainString());
        }
        if (!receivables.takePayment(caseNumber, payment.amountCny())) {
            throw new OptimisticLockingFailureException("somebody else paid for " + caseNumber);
        }
        long id = receivables.addPayment(owed, "in", payment, CurrentActor.get().id(), clock.instant());
        book(owed, "payment:" + id, EntryKind.PAYMENT, payment.amountCny(), payment.paidOn(), payment.receiptNo());
        handovers.assess(owed, id, payment);
        audit.record(AuditTrail.ofCase(caseNumber), "payment.received", Map.of("payment", id, "amountCny",
                payment.amountCny().toPlainString(), "method", payment.method(), "receiptNo", payment.receiptNo()));
    }

    /** @see CollectionService#refund */
    void giveBack(String caseNumber, NewPayment given) throws Refusal {
        Receivable owed = receivables.require(caseNumber);
        NewPayment payment = checked(owed, given);
        String reason = Written.required("remark", payment.remark(), Written.NOTE);
        String by = CurrentActor.get().id();
        if (owed.payments().stream().anyMatch(taken -> "in".equals(taken.direction()) && taken.recordedBy().equals(by))) {
            throw Refusal.of(SettlementReason.SECOND_PERSON_NEEDED, field("remark"));
        }
        BigDecimal kept = owed.paidCny().subtract(owed.refundedCny());
        if (payment.amountCny().compareTo(kept) > 0) {
            throw Refusal.of(SettlementReason.MORE_THAN_PAID, field("amountCny"), kept.toPlainString());
        }
        if (!receivables.payBack(caseNumber, payment.amountCny())) {
            throw new OptimisticLockingFailureException("somebody else refunded " + caseNumber);
        }
        long id = receivables.addPayment(owed, "refund", payment, by, clock.instant());
        book(owed, "refund:" + id, EntryKind.WRITE_OFF, payment.amountCny(), payment.paidOn(), reason);
        book(owed, "refund:" + id, EntryKind.REFUND, payment.amountCny().negate(), payment.paidOn(), payment.receiptNo());
        audit.record(AuditTrail.ofCase(caseNumber), "payment.refunded", Map.of("payment", id, "amountCny",
                payment.amountCny().toPlainString(), "reason", reason));
    }

    private NewPayment checked(Receivable owed, NewPayment given) throws Refusal {
        BigDecimal amount = Amounts.positive("amountCny", given.amountCny());
        Amounts.currency("currency", given.currency());
        if (given.method() == null || !METHODS.contains(given.method())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("method"), "method");
        }
        String receiptNo = Written.required("receiptNo", given.receiptNo(), Written.NUMBER);
        Written.optional("remark", given.remark(), Written.NOTE);
        LocalDate today = ledger.today(owed.organisation());
        LocalDate paidOn = given.paidOn() == null ? today : given.paidOn();
        if (paidOn.isAfter(today)) {
            throw Refusal.of(SettlementReason.BOOKED_IN_THE_FUTURE, field("paidOn"));
        }
        if (given.handedOverAt() != null && given.handedOverAt().isAfter(clock.instant())) {
            throw Refusal.of(InputReason.IN_THE_FUTURE, field("handedOverAt"), "handedOverAt");
        }
        if (receivables.receiptKnown(owed.organisation(), receiptNo)) {
            throw Refusal.of(SettlementReason.RECEIPT_KNOWN, field("receiptNo"), receiptNo);
        }
        return new NewPayment(amount, Amounts.CURRENCY, given.method(), receiptNo, paidOn, given.handedOverAt(), given.remark());
    }

    private void book(Receivable owed, String source, EntryKind kind, BigDecimal amount, LocalDate on, String note) throws Refusal {
        ledger.post(new Posting(owed.organisation(), source, kind.key(), Party.of(owed.customer()), amount, on, owed.caseNumber(), note));
    }
}
