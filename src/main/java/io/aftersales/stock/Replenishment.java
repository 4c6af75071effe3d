package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.Changes;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps stores filled: what falls below its minimum is proposed to be ordered; people accept or dismiss (CAC-14, FLT-69). */
@Service
@Transactional
public class Replenishment {

    private static final int LONGEST_NOTE = 2000;

    private final JdbcClient jdbc;
    private final Proposals proposals;
    private final Warehouses warehouses;
    private final StockService stock;
    private final ObjectProvider<ReplenishmentOrders> orders;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final StockTrail trail;
    private final Clock clock;

    Replenishment(JdbcClient jdbc, Proposals proposals, Warehouses warehouses, StockService stock, ObjectProvider<ReplenishmentOrders> orders,
                  DecisionService decisions, OrganisationService organisations, StockTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.warehouses = warehouses;
        this.stock = stock;
        this.orders = orders;
        this.decisions = decisions;
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param minimum at least 1; 0 for none any more @param fillTo at least the minimum */
    public void setMinimum(String organisation, Place store, String partCode, int minimum, int fillTo) throws Refusal {
        stock.part(organisation, partCode);
        warehouses.require(organisation, store, "place");
        int[] before = jdbc.sql("select minimum, fill_to from stock_minimum where place = ? and part_code = ?").params(store.text(), partCode)
                .query((row, n) -> new int[] {row.getInt(1), row.getInt(2)}).optional().orElse(new int[2]);
        jdbc.sql("delete from stock_minimum where place = ? and part_code = ?").params(store.text(), partCode).update();
        if (Quantities.notNegative("minimum", minimum) > 0) {
            if (Quantities.positive("fillTo", fillTo) < minimum) {
                throw Refusal.of(InputReason.OUT_OF_RANGE, field("fillTo"), "fillTo");
            }
            jdbc.sql("insert into stock_minimum (place, part_code, organisation, minimum, fill_to) values (?, ?, ?, ?, ?)")
                    .params(store.text(), partCode, organisation, minimum, fillTo).update();
        }
        trail.record(store, "stock.minimumSet", new Changes().about("part", partCode).to("minimum", before[0], minimum)
                .to("fillTo", before[1], fillTo).told());
        reckon(organisation, store, partCode, minimum, fillTo);
    }

    private record Level(String organisation, Place place, String partCode, int minimum, int fillTo) {
    }

    /** Looks at every minimum of the organisation. @return how many proposals were opened or changed */
    public int proposeAll(String organisation) {
        List<Level> levels = jdbc.sql("select * from stock_minimum where organisation = ? order by place, part_code").param(organisation)
                .query((row, index) -> new Level(row.getString("organisation"), Place.parse(row.getString("place")), row.getString("part_code"),
                        row.getInt("minimum"), row.getInt("fill_to"))).list();
        return (int) levels.stream().filter(level -> reckon(level.organisation(), level.place(), level.partCode(), level.minimum(),
                level.fillTo())).count();
    }

    private boolean reckon(String organisation, Place place, String partCode, int minimum, int fillTo) {
        int available = stock.available(place, partCode);
        int coming = orders.stream().mapToInt(port -> port.onOrder(organisation, place, partCode)).sum() + accepted(place, partCode);
        if (minimum == 0 || available + coming >= minimum) {
            proposals.lapse(place, partCode, "minimum", clock.instant());
            return false;
        }
        return proposals.propose(organisation, place, partCode, fillTo - available - coming, "minimum",
                "available " + available + ", on order " + coming + ", minimum " + minimum + ", fill to " + fillTo, clock.instant());
    }

    /** What was accepted while nobody kept orders. */
    private int accepted(Place place, String partCode) {
        return jdbc.sql("""
                select coalesce(sum(quantity), 0) from replenishment_proposal
                 where place = ? and part_code = ? and state = 'accepted' and order_number is null""")
                .params(place.text(), partCode).query(Integer.class).single();
    }

    /** What a store should get for another reason: allotment or faulty. */
    void propose(String organisation, Place place, String partCode, int quantity, String reason, String explained) {
        if (proposals.propose(organisation, place, partCode, quantity, reason, explained, clock.instant())) {
            trail.record(place, "stock.replenishmentProposed", Map.of("part", partCode, "quantity", quantity, "reason", reason));
        }
    }

    /**
     * Units run short before the month ends: applied for in writing, they are topped up earlier (FLT-29).
     *
     * @param application what was written; required
     * @throws Refusal where the organisation's table knows no early top-up
     */
    public void applyEarly(String organisation, Place store, String partCode, int quantity, String application) throws Refusal {
        stock.part(organisation, partCode);
        warehouses.require(organisation, store, "place");
        Quantities.positive("quantity", quantity);
        if (application == null || application.isBlank() || application.length() > 400) {
            throw Refusal.of(application == null || application.isBlank() ? InputReason.REQUIRED : InputReason.TOO_LONG, field("application"), 400);
        }
        String month = YearMonth.from(clock.instant().atZone(organisations.zone(organisation))).toString();
        if (!"early".equals(decisions.evaluate("reconciliation-date", organisation, Map.of("month", month, "writtenApplication", true))
                .text("topUp"))) {
            throw Refusal.of(StockReason.NO_EARLY_TOP_UP, field("place"), store.text());
        }
        propose(organisation, store, partCode, quantity, "early", application.strip());
    }

    /** Orders what was proposed. @return the proposal as it stands then */
    public Proposal accept(long id, String note) throws Refusal {
        Proposal proposal = decide(id, "accepted", note);
        ReplenishmentOrders port = orders.getIfAvailable();
        if (port != null) {
            proposals.ordered(id, port.order(proposal.organisation(), proposal.place(), proposal.partCode(), proposal.quantity(),
                    proposal.reason(), "replenishment:" + id));
        }
        return proposals.find(id).orElseThrow();
    }

    public Proposal dismiss(long id, String note) throws Refusal {
        decide(id, "dismissed", note);
        return proposals.find(id).orElseThrow();
    }

    private Proposal decide(long id, String state, String note) throws Refusal {
        Proposal proposal = proposals.find(id).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        if (note != null && note.length() > LONGEST_NOTE) {
            throw Refusal.of(InputReason.TOO_LONG, field("note"), LONGEST_NOTE);
        }
        if (!proposals.decide(proposal, state, note, CurrentActor.get().id(), clock.instant())) {
            throw Refusal.of(InputReason.ALREADY_CHANGED);
        }
        trail.record(proposal.place(), "stock.replenishment" + (state.equals("accepted") ? "Accepted" : "Dismissed"),
                Map.of("part", proposal.partCode(), "quantity", proposal.quantity(), "reason", proposal.reason()));
        return proposal;
    }
}
