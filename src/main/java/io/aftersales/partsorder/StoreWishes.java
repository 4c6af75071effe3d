package io.aftersales.partsorder;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.Place;
import io.aftersales.stock.ReplenishmentOrders;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders that stores place for themselves: minimum stock, allotment, faulty units replaced in one go (CAC-14, FLT-23, FLT-28, FLT-29). */
@Service
@Transactional
class StoreWishes implements ReplenishmentOrders {

    private final PartOrderService orders;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    StoreWishes(PartOrderService orders, JdbcClient jdbc, AuditTrail audit) {
        this.orders = orders;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public String order(String organisation, Place to, String partCode, int quantity, String reason, String reference) throws Refusal {
        Optional<String> before = jdbc.sql("select case_number from part_order where organisation = ? and wish = ?")
                .params(organisation, reference).query(String.class).optional();
        if (before.isPresent()) {
            return before.get();
        }
        String number = orders.order(new NewOrder(organisation, unit(to), null, null, reason, false, true, to.text(), reference,
                List.of(new NewOrder.Line(partCode, quantity))));
        audit.record(AuditTrail.ofCase(number), "order.wished", Map.of("store", to.text(), "reason", reason, "reference", reference));
        return number;
    }

    private String unit(Place to) throws Refusal {
        return jdbc.sql("select unit_id from warehouse where place = ?").param(to.text()).query(String.class).optional()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("store"), "store"));
    }

    @Override
    @Transactional(readOnly = true)
    public int onOrder(String organisation, Place to, String partCode) {
        return jdbc.sql("""
                select coalesce(sum(case when o.state = 'submitted' then l.ordered else l.approved - l.closed - l.received end), 0)
                  from part_order o join part_order_line l on l.case_number = o.case_number
                 where o.organisation = :organisation and o.to_store = :store and (l.part_code = :part or l.given_code = :part)
                   and o.state in ('submitted', 'approved', 'reserved', 'waiting', 'shipped')""")
                .param("organisation", organisation).param("store", to.text()).param("part", partCode).query(Integer.class).single();
    }
}
