package io.aftersales.warranty;

import io.aftersales.settlement.LedgerService;
import io.aftersales.settlement.Party;
import io.aftersales.settlement.Posting;
import io.aftersales.settlement.ReceivableService;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

/**
 * Books a line of a claim: the claimant gets what was approved, who bears a share gives it back. Customers who claim for
 * themselves are not paid what they bear; from others' customers it is collected. Outlets and installers are charged at
 * their next settlement (CAC-29). The ledger takes every posting once.
 */
@Component
class ClaimPayments {

    private final LedgerService ledger;
    private final ReceivableService receivables;

    ClaimPayments(LedgerService ledger, ReceivableService receivables) {
        this.ledger = ledger;
        this.receivables = receivables;
    }

    void book(Claim claim, ClaimLine line, LocalDate on) throws Refusal {
        Party claimant = Party.of(claim.filing().claimant());
        Shares shares = line.shares();
        boolean ofCustomer = claimant.kind() == Party.Kind.CUSTOMER;
        BigDecimal toClaimant = ofCustomer ? line.approved().subtract(shares.customer()) : line.approved();
        Booking booking = new Booking(claim, line, on);
        booking.post("claim", claimant, toClaimant);
        if (claim.decided().remedy() == Remedy.FULL_REFUND_ON_REQUEST && claim.outcome().refundOn() != null) {
            booking.post(ofCustomer ? "refund" : "payout", claimant, toClaimant.negate());
        }
        if (!ofCustomer && shares.customer().signum() > 0) {
            receivables.charge(claim.number(), booking.source(), shares.customer(), line.description());
        }
        booking.post("charge-back", party(line.bearers().outlet()), shares.outlet().negate());
        booking.post("supplier-recovery", party(line.bearers().supplier()), shares.supplier().negate());
        booking.post("carrier-recovery", party(line.bearers().carrier()), shares.carrier().negate());
    }

    private static Party party(String text) {
        return text == null ? null : Party.of(text);
    }

    private final class Booking {

        private final Claim claim;
        private final ClaimLine line;
        private final LocalDate on;

        private Booking(Claim claim, ClaimLine line, LocalDate on) {
            this.claim = claim;
            this.line = line;
            this.on = on;
        }

        private void post(String kind, Party party, BigDecimal amount) throws Refusal {
            if (amount.signum() != 0) {
                ledger.post(new Posting(claim.organisation(), source(), kind, party, amount, on, claim.number(), line.description()));
            }
        }

        private String source() {
            return "claim:" + claim.number() + ":" + line.no();
        }
    }
}
