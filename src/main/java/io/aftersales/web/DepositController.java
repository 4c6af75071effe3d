package io.aftersales.web;

import io.aftersales.settlement.Deposit;
import io.aftersales.settlement.DepositService;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deposits of outlets and installers. */
@RestController
@RequestMapping("/api/deposits")
class DepositController {

    private final DepositService deposits;

    DepositController(DepositService deposits) {
        this.deposits = deposits;
    }

    /** @param party for example installer:I-07; everything within reach where absent */
    @GetMapping
    List<Deposit> deposits(@RequestParam(required = false) String organisation, @RequestParam(required = false) String party) throws Refusal {
        return deposits.list(organisation, party);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Deposit receiveDeposit(@RequestBody Movement given) throws Refusal {
        return deposits.receive(given.toMovement());
    }

    @PostMapping("/refunds")
    @ResponseStatus(HttpStatus.CREATED)
    Deposit refundDeposit(@RequestBody Movement given) throws Refusal {
        return deposits.refund(given.toMovement());
    }

    /** @param purpose installation or parts @param reference of the bank or receipt; the same one counts once */
    record Movement(String organisation, String party, String purpose, BigDecimal amountCny, String currency, LocalDate on, String reference,
                    BigDecimal agreedCny, Boolean repairContract) {

        DepositService.Movement toMovement() throws Refusal {
            return new DepositService.Movement(organisation, AssessmentController.party(party), purpose, amountCny, currency, on, reference,
                    agreedCny, repairContract);
        }
    }
}
