package io.aftersales.stock;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;
import io.aftersales.settlement.LedgerService;
import io.aftersales.settlement.Party;
import io.aftersales.settlement.Posting;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What a count finds missing is paid at price: by the head of the site where the table says so, else by the keeper (FLT-27); not what is not the maker's. */
@Component
class ShortageCharges {

    private static final String SPARE_UNIT = "spare-unit";

    private final Parts parts;
    private final Warehouses warehouses;
    private final StockCounts counts;
    private final DecisionService decisions;
    private final LedgerService ledger;
    private final OrganisationService organisations;
    private final CountNotices notices;
    private final Clock clock;

    ShortageCharges(Parts parts, Warehouses warehouses, StockCounts counts, DecisionService decisions, LedgerService ledger,
                    OrganisationService organisations, CountNotices notices, Clock clock) {
        this.parts = parts;
        this.warehouses = warehouses;
        this.counts = counts;
        this.decisions = decisions;
        this.ledger = ledger;
        this.organisations = organisations;
        this.notices = notices;
        this.clock = clock;
    }

    void charge(StockCount count, StockCount.Line line) throws Refusal {
        Part part = parts.find(count.organisation(), line.partCode()).orElseThrow();
        int missing = -line.difference();
        if (missing <= 0 || part.price().signum() == 0 || warehouses.bought(count.place())) {
            return;
        }
        Decision decision = decisions.decide("cost-attribution", count.organisation(), facts(part, line), count.number());
        BigDecimal amount = decision.outputs().get("chargeCny") instanceof Number charge && charge.doubleValue() > 0
                ? new BigDecimal(charge.toString()).setScale(2, RoundingMode.HALF_UP) : part.price().multiply(BigDecimal.valueOf(missing));
        String person = "site-head".equals(decision.text("payer")) ? head(count) : keeper(count);
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisations.zone(count.organisation()));
        ledger.post(new Posting(count.organisation(), "stock-count:" + count.number() + ":" + part.code(), "stock-shortage",
                Party.person(person), amount.negate(), today, count.number(), part.code() + " × " + missing));
        counts.charged(count.number(), part.code(), amount, person);
        notices.charged(count, part.code(), missing, amount, person);
    }

    private static Map<String, Object> facts(Part part, StockCount.Line line) {
        Map<String, Object> facts = new HashMap<>(Map.of("cause", "loss", "booked", line.booked(), "counted", line.counted(),
                "unitPriceCny", part.price()));
        if (part.kind().equals("terminal")) {
            facts.put("item", SPARE_UNIT);
        }
        return facts;
    }

    private String head(StockCount count) {
        return holder(count.unitId(), Role.BRANCH_MANAGER, keeper(count));
    }

    private String keeper(StockCount count) {
        return warehouses.keeper(count.place()).orElseGet(() -> holder(count.unitId(), Role.WAREHOUSE_KEEPER, count.countedBy()));
    }

    private String holder(String unitId, Role role, String otherwise) {
        List<Holder> holders = organisations.holders(unitId, role);
        return holders.isEmpty() ? otherwise : holders.get(0).person();
    }
}
