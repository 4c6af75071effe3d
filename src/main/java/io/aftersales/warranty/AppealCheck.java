package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an appeal may change: upwards only, and to no more than was claimed. */
final class AppealCheck {

    private AppealCheck() {
    }

    static List<ClaimLine> lines(Claim claim, Map<Integer, BigDecimal> amounts) throws Refusal {
        List<ClaimLine> after = new ArrayList<>(claim.lines());
        for (Map.Entry<Integer, BigDecimal> more : amounts.entrySet()) {
            int index = ReviewCheck.index(after, more.getKey(), "lines.");
            ClaimLine line = after.get(index);
            BigDecimal amount = more.getValue();
            if (amount.compareTo(line.claimed()) > 0) {
                throw Refusal.of(WarrantyReason.BEYOND_THE_CLAIM, field("lines"), line.claimed().toPlainString());
            }
            if (amount.compareTo(line.approved()) < 0) {
                throw Refusal.of(WarrantyReason.LESS_THAN_BEFORE, field("lines"), line.approved().toPlainString());
            }
            if (amount.compareTo(line.approved()) > 0) {
                boolean whole = amount.compareTo(line.claimed()) == 0;
                after.set(index, line.decided(whole ? Verdict.APPROVED : Verdict.PARTLY_APPROVED, amount, whole ? null : line.reason(),
                        line.note(), line.goodwill()));
            }
        }
        return after;
    }

    /** The refund is what the lines say. */
    static void refundable(Remedy remedy, List<ClaimLine> lines) throws Refusal {
        if (remedy == Remedy.FULL_REFUND_ON_REQUEST && lines.stream().noneMatch(ClaimLine::granted)) {
            throw Refusal.of(WarrantyReason.REFUND_WITHOUT_AMOUNT, field("remedy"));
        }
    }
}
