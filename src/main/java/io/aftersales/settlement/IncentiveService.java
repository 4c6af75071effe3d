package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Amounts;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incentives, plus and minus: adopted quality information, innovation, a moved user; a major complaint (HOM-08 to HOM-11). */
@Service
@Transactional
public class IncentiveService {

    private static final Set<String> PLUS = Set.of("adopted-feedback", "innovation", "user-moved");
    private static final String MINUS = "major-complaint";
    private static final int LONGEST_OCCASION = 20;

    private final LedgerService ledger;
    private final AssessmentChain chain;

    IncentiveService(LedgerService ledger, AssessmentChain chain) {
        this.ledger = ledger;
        this.chain = chain;
    }

    /**
     * @param occasion  adopted-feedback, innovation, user-moved, or major-complaint, which costs
     * @param amountCny above zero for a plus, below zero for a minus
     * @param reference names the occasion; the same one counts once
     */
    public record Incentive(String organisation, Party party, String occasion, BigDecimal amountCny, LocalDate on, String reference,
                            String caseNumber, String remark) {
    }

    /**
     * @return false where the occasion was booked before
     * @throws Refusal by somebody not above the party, for a sign that does not fit, or a reference that stands for another amount
     */
    public boolean book(Incentive given) throws Refusal {
        chain.requireAbove(given.organisation(), given.party());
        boolean minus = MINUS.equals(given.occasion());
        if (!minus && !PLUS.contains(String.valueOf(given.occasion()))) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field("occasion"), "occasion");
        }
        if (given.amountCny() == null || given.amountCny().signum() == 0 || given.amountCny().signum() < 0 != minus) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field("amountCny"), "amountCny");
        }
        Amounts.check("amountCny", given.amountCny());
        String reference = Written.required("reference", given.reference(), Written.NUMBER);
        Written.optional("remark", given.remark(), Written.NOTE - LONGEST_OCCASION);
        LocalDate on = given.on() == null ? ledger.today(given.organisation()) : given.on();
        String note = given.remark() == null ? given.occasion() : given.occasion() + ": " + given.remark();
        Posting posting = new Posting(given.organisation(), "incentive:" + given.organisation() + ":" + reference, EntryKind.INCENTIVE.key(),
                given.party(), given.amountCny(), on, given.caseNumber(), note);
        return !ledger.stands(posting, reference) && ledger.post(posting);
    }
}
