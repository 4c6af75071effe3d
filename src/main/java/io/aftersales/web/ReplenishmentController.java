package io.aftersales.web;

import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.Allotment;
import io.aftersales.stock.Proposal;
import io.aftersales.stock.Replenishment;
import io.aftersales.stock.StockJournal;
import io.aftersales.stock.StockReach;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How stores are kept filled: minimum levels, proposals, spare units allotted by city. */
@RestController
@RequestMapping("/api/stock")
class ReplenishmentController {

    private final Replenishment replenishment;
    private final Allotment allotment;
    private final StockJournal journal;
    private final StockReach reach;

    ReplenishmentController(Replenishment replenishment, Allotment allotment, StockJournal journal, StockReach reach) {
        this.replenishment = replenishment;
        this.allotment = allotment;
        this.journal = journal;
        this.reach = reach;
    }

    /** A minimum of 0 takes the level away. */
    @PutMapping("/minimums")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setMinimum(@RequestBody Level body) throws Refusal {
        StockReach.Warehouse store = reach.requireKept("place", body.place);
        replenishment.setMinimum(store.organisation(), store.place(), body.part, Quantities.notNegative("minimum", body.minimum),
                Quantities.notNegative("fillTo", body.fillTo == null ? body.minimum : body.fillTo));
    }

    /** Newest first. */
    @GetMapping("/proposals")
    Page list(@RequestParam(required = false) String organisation, @RequestParam(required = false) String place,
              @RequestParam(required = false) String part, @RequestParam(required = false) String state,
              @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) throws Refusal {
        StockJournal.Page<Proposal> page = journal.proposals(new StockJournal.Filter(organisation, place, part, null, null, null, null, cursor,
                limit), state);
        return new Page(page.items().stream().map(ReplenishmentController::view).toList(), page.next());
    }

    /** Looks at every minimum now instead of waiting for the day's round. */
    @PostMapping("/proposals")
    Proposed propose(@RequestBody Asked body) throws Refusal {
        return new Proposed(replenishment.proposeAll(reach.keptCatalogue(body.organisation)));
    }

    @PostMapping("/proposals/{id:[0-9]{1,18}}/accept")
    View accept(@PathVariable long id, @RequestBody(required = false) Decision body) throws Refusal {
        journal.requireProposal(id);
        return view(replenishment.accept(id, body == null ? null : body.note));
    }

    @PostMapping("/proposals/{id:[0-9]{1,18}}/dismiss")
    View dismiss(@PathVariable long id, @RequestBody(required = false) Decision body) throws Refusal {
        journal.requireProposal(id);
        return view(replenishment.dismiss(id, body == null ? null : body.note));
    }

    /** Units run short before the month ends: applied for in writing. */
    @PostMapping("/proposals/early")
    @ResponseStatus(HttpStatus.CREATED)
    void applyEarly(@RequestBody Early body) throws Refusal {
        StockReach.Warehouse store = reach.requireKept("place", body.place);
        replenishment.applyEarly(store.organisation(), store.place(), body.part, Quantities.positive("quantity", body.quantity), body.application);
    }

    /** How many spare units each city may hold, and what its store is short of. */
    @GetMapping("/allotment")
    Allotment.Plan allotment(@RequestParam(required = false) String organisation, @RequestParam String part) throws Refusal {
        return allotment.plan(reach.organisation(organisation), part);
    }

    @PostMapping("/allotment")
    Proposed proposeAllotment(@RequestBody Asked body) throws Refusal {
        return new Proposed(allotment.propose(reach.keptCatalogue(body.organisation), body.part));
    }

    private static View view(Proposal proposal) {
        return new View(proposal.id(), proposal.organisation(), proposal.place().text(), proposal.partCode(), proposal.quantity(),
                proposal.reason(), proposal.state(), proposal.explained(), proposal.orderNumber(), proposal.note(), proposal.createdAt(),
                proposal.decidedAt(), proposal.decidedBy());
    }

    record Page(List<View> items, String next) {
    }

    /** @param reason minimum, allotment, faulty or early @param explained what it was reckoned from @param orderNumber the order it became */
    record View(long id, String organisation, String place, String part, int quantity, String reason, String state, String explained,
                String orderNumber, String note, Instant createdAt, Instant decidedAt, String decidedBy) {
    }

    /** @param fillTo null for the minimum */
    record Level(String place, String part, BigDecimal minimum, BigDecimal fillTo) {
    }

    /** @param part the spare unit, for an allotment */
    record Asked(String organisation, String part) {
    }

    /** @param changed how many proposals were opened or changed */
    record Proposed(int changed) {
    }

    record Decision(String note) {
    }

    /** @param application what was written */
    record Early(String place, String part, BigDecimal quantity, String application) {
    }
}
