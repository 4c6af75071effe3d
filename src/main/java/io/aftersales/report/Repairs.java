package io.aftersales.report;

import static io.aftersales.report.Grouping.TECHNICIAN;

/** The repairs that several reports count. */
final class Repairs {

    private static final String LAST_VISIT = " left join visit lv on lv.case_number = c.number and lv.visit_no = w.last_no";

    /**
     * Repairs that were closed: {@code w} how often somebody was on site, and to which outcome where it was once, {@code lv} the
     * last visit, {@code k} what was heard of the customer.
     */
    static final Population CLOSED = Population.ofCases("""
            service_case c
              left join (select v.case_number, count(v.arrived_at) as on_site, max(v.visit_no) as last_no,
                                max(case when v.arrived_at is not null then v.outcome end) as outcome
                           from visit v group by v.case_number) w on w.case_number = c.number""" + LAST_VISIT + """

              left join (select b.case_number, max(case when b.result in ('satisfied', 'dissatisfied') then 1 else 0 end) as reached,
                                max(case when b.result is not null or b.no_call_why is not null then 1 else 0 end) as accounted,
                                max(case when b.result = 'dissatisfied' then 1 else 0 end) as dissatisfied,
                                max(case when b.follow_up = 'complaint' then 1 else 0 end) as complaint
                           from callback b group by b.case_number) k on k.case_number = c.number""",
            "c.kind = 'repair' and c.status = 'closed'", "c.number", "c.closed_at").by(TECHNICIAN, "lv.technician").withDetail("c.closing_reason");

    /** Answers of customers who were called back: {@code b} the round of calls, {@code a} the call that reached them. */
    static final Population ANSWERED = Population.ofCases("""
            callback b join callback_attempt a on a.callback_id = b.id and a.reached = true join service_case c on c.number = b.case_number
              left join (select v.case_number, max(v.visit_no) as last_no from visit v group by v.case_number) w on w.case_number = c.number"""
            + LAST_VISIT, "b.result in ('satisfied', 'dissatisfied')", "b.id", "a.called_at").by(TECHNICIAN, "lv.technician").withDetail("b.result");

    private Repairs() {
    }
}
