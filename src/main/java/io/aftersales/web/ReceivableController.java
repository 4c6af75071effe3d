package io.aftersales.web;

import io.aftersales.servicecase.CaseReach;
import io.aftersales.settlement.CollectionService;
import io.aftersales.settlement.NewPayment;
import io.aftersales.settlement.Receivable;
import io.aftersales.settlement.ReceivableService;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the customer of a case owes and pays. */
@RestController
@RequestMapping("/api/cases/{number}")
class ReceivableController {

    private final ReceivableService receivables;
    private final CollectionService collection;
    private final CaseReach reach;

    ReceivableController(ReceivableService receivables, CollectionService collection, CaseReach reach) {
        this.receivables = receivables;
        this.collection = collection;
        this.reach = reach;
    }

    /** Empty where nothing was charged. */
    @GetMapping("/receivables")
    List<Receivable> receivablesOfCase(@PathVariable String number) throws Refusal {
        reach.require(number);
        return receivables.of(number).stream().toList();
    }

    @PostMapping("/payments")
    @ResponseStatus(HttpStatus.CREATED)
    Receivable payReceivable(@PathVariable String number, @RequestBody Payment payment) throws Refusal {
        reach.require(number);
        return collection.pay(number, payment.toPayment());
    }

    /** The remark is the reason; another person than took the money gives it back. */
    @PostMapping("/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    Receivable refundPayment(@PathVariable String number, @RequestBody Payment repayment) throws Refusal {
        reach.require(number);
        return collection.refund(number, repayment.toPayment());
    }

    record Payment(BigDecimal amountCny, String currency, String method, String receiptNo, LocalDate paidOn, Instant handedOverAt, String remark) {

        NewPayment toPayment() {
            return new NewPayment(amountCny, currency, method, receiptNo, paidOn, handedOverAt, remark);
        }
    }
}
