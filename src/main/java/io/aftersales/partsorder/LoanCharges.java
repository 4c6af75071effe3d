package io.aftersales.partsorder;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.settlement.LedgerService;
import io.aftersales.settlement.Party;
import io.aftersales.settlement.Posting;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.StockService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What a lost or damaged loan unit costs its borrower: the price of the part, or less for damage. */
@Component
class LoanCharges {

    private final UnitLoans loans;
    private final StockService stock;
    private final ServiceCases cases;
    private final LedgerService ledger;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    LoanCharges(UnitLoans loans, StockService stock, ServiceCases cases, LedgerService ledger, OrganisationService organisations,
                AuditTrail audit, Clock clock) {
        this.loans = loans;
        this.stock = stock;
        this.cases = cases;
        this.ledger = ledger;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param given null for the price of the part */
    void set(UnitLoan loan, BigDecimal given) throws Refusal {
        BigDecimal amount = given == null ? stock.part(loan.organisation(), loan.partCode()).price() : Amounts.notNegative("chargeCny", given);
        loans.set(loan.number(), Map.of("charged_cny", amount));
    }

    /** A customer whom the archive does not know cannot be booked on; the unit that lent then stands for them. */
    void post(UnitLoan loan) throws Refusal {
        BigDecimal amount = loan.chargedCny();
        if (amount.signum() > 0) {
            String customerNo = cases.existing(loan.repair()).customerNo();
            Party party = customerNo == null ? Party.unit(loan.unitId()) : Party.customer(customerNo);
            LocalDate today = LocalDate.ofInstant(clock.instant(), organisations.zone(loan.organisation()));
            ledger.post(new Posting(loan.organisation(), "unit-loan:" + loan.number(), "part-not-returned", party, amount.negate(), today,
                    loan.number(), loan.partCode() + " " + loan.itemNumber()));
        }
        audit.record(AuditTrail.ofCase(loan.number()), "loan.charged", Map.of("amountCny", amount.toPlainString()));
    }
}
