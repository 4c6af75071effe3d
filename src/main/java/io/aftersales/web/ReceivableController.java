package io.aftersales.web;

import io.aftersales.servicecase.CaseReach;
import io.aftersales.settlement.CollectionService;
import io.aftersales.settlement.NewPayment;
import io.aftersales.settlement.Receivable;
import io.aftersales.settlement.ReceivableReads;
import io.aftersales.settlement.ReceivableService;
import io.aftersales.shared.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the customer of a case owes and pays. */
@RestController
class ReceivableController {

    private final ReceivableService receivables;
    private final CollectionService collection;
    private final ReceivableReads reads;
    private final CaseReach reach;

    ReceivableController(ReceivableService receivables, CollectionService collection, ReceivableReads reads, CaseReach reach) {
        this.receivables = receivables;
        this.collection = collection;
        this.reads = reads;
        this.reach = reach;
    }

    /** Newest case first. @param open only where something is to be paid @param after the last case number of the page before */
    @GetMapping("/api/receivables")
    Page receivables(@RequestParam(required = false) String organisation, @RequestParam(required = false) String customer,
                     @RequestParam(required = false) String receiptNo, @RequestParam(defaultValue = "false") boolean open,
                     @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        List<ReceivableReads.Row> found = reads.list(new ReceivableReads.Filter(organisation, customer, receiptNo, open, after, limit));
        return new Page(found, found.size() < limit ? null : found.get(found.size() - 1).caseNumber());
    }

    /** Empty where nothing was charged. */
    @GetMapping("/api/cases/{number}/receivables")
    List<Receivable> receivablesOfCase(@PathVariable String number) throws Refusal {
        reach.require(number);
        return receivables.of(number).stream().toList();
    }

    @PostMapping("/api/cases/{number}/payments")
    @ResponseStatus(HttpStatus.CREATED)
    Receivable payReceivable(@PathVariable String number, @RequestBody Payment payment) throws Refusal {
        reach.require(number);
        return collection.pay(number, payment.toPayment());
    }

    /** The remark is the reason; another person than took the money gives it back. */
    @PostMapping("/api/cases/{number}/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    Receivable refundPayment(@PathVariable String number, @RequestBody Payment repayment) throws Refusal {
        reach.require(number);
        return collection.refund(number, repayment.toPayment());
    }

    /** @param next pass as {@code after} for the next page; absent on the last */
    record Page(List<ReceivableReads.Row> items, String next) {
    }

    record Payment(BigDecimal amountCny, String currency, String method, String receiptNo, LocalDate paidOn, Instant handedOverAt, String remark) {

        NewPayment toPayment() {
            return new NewPayment(amountCny, currency, method, receiptNo, paidOn, handedOverAt, remark);
        }
    }
}
