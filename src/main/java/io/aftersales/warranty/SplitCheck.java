package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.util.Map;

/** Whether a line may be divided so: to the cent, nobody below zero, and somebody behind every share. */
final class SplitCheck {

    private SplitCheck() {
    }

    /** @param at the field of the row, for example {@code shares[0].} */
    static void check(ClaimLine line, Shares shares, Bearers bearers, String at) throws Refusal {
        if (line.paidAt() != null) {
            throw Refusal.of(WarrantyReason.ALREADY_PAID);
        }
        for (Map.Entry<String, BigDecimal> share : Map.of("customer", shares.customer(), "outlet", shares.outlet(), "maker", shares.maker(),
                "supplier", shares.supplier(), "carrier", shares.carrier()).entrySet()) {
            if (share.getValue().signum() < 0) {
                throw Refusal.of(InputReason.OUT_OF_RANGE, field(at + share.getKey()));
            }
        }
        if (shares.sum().compareTo(line.approved()) != 0) {
            throw Refusal.of(WarrantyReason.SHARES_DO_NOT_SUM, field(at + "maker"), shares.sum().toPlainString(),
                    line.approved().toPlainString());
        }
        party(shares.outlet(), bearers.outlet(), "outletParty");
        party(shares.supplier(), bearers.supplier(), "supplierCode");
        party(shares.carrier(), bearers.carrier(), "carrierCode");
    }

    private static void party(BigDecimal share, String party, String name) throws Refusal {
        if (share.signum() > 0 && party == null) {
            throw Refusal.of(WarrantyReason.SHARE_WITHOUT_PARTY, field(name));
        }
    }
}
