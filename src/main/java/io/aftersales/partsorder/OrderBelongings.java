package io.aftersales.partsorder;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to an order: its dates, what moved for it, what is owed back for it. Only reads; reach was asked before. */
@Component
class OrderBelongings {

    private final JdbcClient jdbc;

    OrderBelongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PartOrderReads.Promise> promises(String number) {
        return jdbc.sql("select * from part_order_promise where case_number = ? order by promise_no").param(number)
                .query((row, index) -> new PartOrderReads.Promise(row.getObject("expected_on", LocalDate.class), row.getString("reason"),
                        PartOrderReads.instant(row, "given_at"), row.getString("given_by"))).list();
    }

    /** In the order in which they were booked; a reference of ours begins with the order's number. */
    List<PartOrderReads.Moved> movements(String number) {
        return jdbc.sql("""
                select m.* from stock_movement m join part_order o on o.organisation = m.organisation
                 where o.case_number = ? and m.reference like ? order by m.id""").params(number, number + ":%")
                .query((row, index) -> new PartOrderReads.Moved(PartOrderReads.instant(row, "moved_at"), row.getString("part_code"),
                        row.getInt("quantity"), row.getString("from_place"), row.getString("to_place"), row.getString("moved_by"))).list();
    }

    List<PartOrderReads.Owed> returns(String number) {
        return jdbc.sql("select * from part_return where order_number = ? order by case_number").param(number)
                .query((row, index) -> new PartOrderReads.Owed(row.getString("case_number"), row.getString("part_code"), row.getInt("quantity"),
                        row.getString("state"), PartOrderReads.instant(row, "due_at"), row.getBigDecimal("charged_cny"))).list();
    }
}
