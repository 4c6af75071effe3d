package io.aftersales.report;

import static io.aftersales.report.Grouping.*;

import io.aftersales.organisation.Role;
import io.aftersales.report.Population.Part;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/** What outlets and other parties earned, what was deducted and paid, and what is open: the monthly account of the ledger, without customers. */
@Component
class SettlementReport implements ReportKind {

    /** A correction counts to what it corrects. */
    private static final Population ENTRIES = Population.ofUnits("""
                    ledger_entry e left join ledger_entry o on o.id = e.corrects left join service_case c on c.number = e.case_number
                      left join statement_entry y on y.entry_id = e.id left join statement t on t.number = y.statement_no""",
                    "e.party not like 'customer:%' and e.kind not in ('deposit', 'deposit-refund')", "e.id", "e.booked_on", "e.organisation", "e.unit_id")
            .by(PARTY, "e.party").withDetail("e.kind").byDate();
    private static final String SIGNED = "case when e.credit_account like 'maker/%' then -e.amount_cny else e.amount_cny end";
    private static final String DEDUCTED =
            "coalesce(o.kind, e.kind) in ('penalty', 'charge-back', 'supplier-recovery', 'carrier-recovery', 'stock-shortage', 'part-not-returned')";
    private static final Part ALL = ENTRIES.all().of(SIGNED);

    @Override
    public String key() {
        return "settlement";
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.money("earned", true, ALL.and("e.kind <> 'payout' and not (" + DEDUCTED + ")")),
                Figure.money("deducted", false, ALL.and(DEDUCTED).of("-(" + SIGNED + ")")),
                Figure.money("penalties", false, ALL.and("coalesce(o.kind, e.kind) = 'penalty'").of("-(" + SIGNED + ")")),
                Figure.money("paid", true, ALL.and("e.kind = 'payout'").of("-(" + SIGNED + ")")),
                Figure.money("balance", true, ALL),
                Figure.money("open", false, ALL.and("e.kind <> 'payout' and (t.state is null or t.state not in ('paid', 'carried'))")));
    }

    @Override
    public List<Grouping> groupings() {
        return List.of(MONTH, PARTY, OUTLET, BRANCH, ORGANISATION);
    }

    @Override
    public Set<Role> roles() {
        return CASHIERS;
    }

    @Override
    public int place() {
        return 9;
    }
}
