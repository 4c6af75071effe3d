package io.aftersales.partsorder;

import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.Status;
import io.aftersales.shared.Refusal;
import java.util.List;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets a visit go on once nothing that it ordered is still to come. */
@Component
class WaitingVisits {

    static final String PENDING = "pending";
    static final String COMPLETE = "complete";
    static final String INCOMPLETE = "incomplete";

    private final PartOrders orders;
    private final CaseService cases;

    WaitingVisits(PartOrders orders, @Lazy CaseService cases) {
        this.orders = orders;
        this.cases = cases;
    }

    /** Whether the parts of a repair are all there: pending, complete or incomplete. Orders of visits before do not count. */
    String outcome(String repair) {
        List<PartOrder> all = orders.ofRepair(repair);
        Long visit = all.stream().map(PartOrder::visitId).filter(java.util.Objects::nonNull).max(Long::compare).orElse(null);
        List<PartOrder> wanted = all.stream().filter(order -> order.visitId() != null && order.visitId().equals(visit)).toList();
        if (wanted.stream().anyMatch(PartOrder::pending)) {
            return PENDING;
        }
        return wanted.stream().allMatch(WaitingVisits::inFull) ? COMPLETE : INCOMPLETE;
    }

    private static boolean inFull(PartOrder order) {
        return !List.of("refused", "cancelled").contains(order.state())
                && order.lines().stream().allMatch(line -> line.received() == line.ordered());
    }

    /** An order of the repair was received, refused or cancelled. @param repair null for an order of no repair */
    void settled(String repair) {
        if (repair == null || cases.find(repair).map(ServiceCase::status).filter(Status.AWAITING_PARTS::equals).isEmpty()) {
            return;
        }
        String outcome = outcome(repair);
        if (!outcome.equals(PENDING)) {
            try {
                cases.partsArrived(repair, outcome.equals(COMPLETE));
            } catch (Refusal e) {
                throw new IllegalStateException(repair + " awaits parts", e);
            }
        }
    }
}
