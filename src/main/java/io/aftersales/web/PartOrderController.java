package io.aftersales.web;

import io.aftersales.partsorder.LoanReads;
import io.aftersales.partsorder.NewOrder;
import io.aftersales.partsorder.PartOrderReads;
import io.aftersales.partsorder.PartOrderService;
import io.aftersales.partsorder.Promises;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders of parts over HTTP, with the parts that are owed back and the units on loan. */
@RestController
class PartOrderController {

    private final PartOrderService orders;
    private final Promises promises;
    private final PartOrderReads reads;
    private final LoanReads loans;
    private final CaseReach reach;

    PartOrderController(PartOrderService orders, Promises promises, PartOrderReads reads, LoanReads loans, CaseReach reach) {
        this.orders = orders;
        this.promises = promises;
        this.reads = reads;
        this.loans = loans;
        this.reach = reach;
    }

    /**
     * An order as it comes in.
     *
     * @param unitId       null for the unit of the repair, or the caller's own
     * @param repair       null to fill the store of the unit
     * @param alternatives whether a successor or alternative may come instead; yes where absent
     */
    record OrderRequest(String organisation, String unitId, String repair, String reason, boolean urgent, Boolean alternatives,
                        List<OrderRequestLine> lines) {

        private NewOrder toOrder() {
            List<NewOrder.Line> wanted = lines == null ? List.of()
                    : lines.stream().map(line -> line == null ? null : new NewOrder.Line(line.part(), line.quantity())).toList();
            return new NewOrder(organisation, unitId, repair, null, reason, urgent, !Boolean.FALSE.equals(alternatives), wanted);
        }
    }

    record OrderRequestLine(String part, BigDecimal quantity) {
    }

    record CancelOrder(String reason) {
    }

    record ExpectedDate(LocalDate expectedOn, String reason) {
    }

    @PostMapping("/api/part-orders")
    ResponseEntity<PartOrderReads.View> order(@RequestBody OrderRequest request) throws Refusal {
        String number = orders.order(request.toOrder());
        return ResponseEntity.created(URI.create("/api/part-orders/" + number)).body(reads.one(number));
    }

    /** Newest first, at most 200 a page. */
    @GetMapping("/api/part-orders")
    PartOrderReads.Page orders(@RequestParam(required = false) String state, @RequestParam(required = false) String organisation,
                               @RequestParam(required = false) String unit, @RequestParam(required = false) String repair,
                               @RequestParam(required = false) String part, @RequestParam(required = false) String cursor,
                               @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return reads.list(new PartOrderReads.Filter(state, organisation, unit, repair, part, cursor, limit));
    }

    @GetMapping("/api/part-orders/{number}")
    PartOrderReads.View partOrder(@PathVariable String number) throws Refusal {
        return reads.one(number);
    }

    /** Ends an order; everything that it holds goes back. */
    @PostMapping("/api/part-orders/{number}/cancel")
    PartOrderReads.View cancelOrder(@PathVariable String number, @RequestBody CancelOrder cancel) throws Refusal {
        reach.require(number);
        orders.cancel(number, cancel.reason());
        return reads.one(number);
    }

    /** The parts are expected on another day: logged, and told to those who wait. */
    @PostMapping("/api/part-orders/{number}/expected-date")
    PartOrderReads.View expectOn(@PathVariable String number, @RequestBody ExpectedDate expected) throws Refusal {
        reach.require(number);
        promises.change(number, expected.expectedOn(), expected.reason());
        return reads.one(number);
    }

    /** Defective parts that are or were owed back, newest first. */
    @GetMapping("/api/part-returns")
    List<LoanReads.Owed> partReturns(@RequestParam(required = false) String state, @RequestParam(required = false) String repair,
                                     @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return loans.returns(state, repair, limit);
    }

    /** Units that customers have, or had, for use, newest first. */
    @GetMapping("/api/unit-loans")
    List<LoanReads.Loan> unitLoans(@RequestParam(required = false) String state, @RequestParam(required = false) String repair,
                                   @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return loans.loans(state, repair, limit);
    }
}
