package io.aftersales.settlement;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.Visits;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.quotation.Quotation;
import io.aftersales.quotation.Quotations;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a signed visit brings into the books: the outlet's labour, travel and parts, and what the customer agreed to pay (HOM-39, FLT-16). */
@Service
@Transactional
public class VisitBook {

    private final Visits visits;
    private final ServiceCases cases;
    private final Quotations quotations;
    private final OrganisationService organisations;
    private final DecisionService decisions;
    private final LedgerService ledger;
    private final ReceivableService receivables;
    private final ObjectProvider<UsedParts> usedParts;

    VisitBook(Visits visits, ServiceCases cases, Quotations quotations, OrganisationService organisations, DecisionService decisions,
              LedgerService ledger, ReceivableService receivables, ObjectProvider<UsedParts> usedParts) {
        this.visits = visits;
        this.cases = cases;
        this.quotations = quotations;
        this.organisations = organisations;
        this.decisions = decisions;
        this.ledger = ledger;
        this.receivables = receivables;
        this.usedParts = usedParts;
    }

    /** Books a visit that was signed off; again, nothing happens. @throws Refusal for a fee above what the customer agreed to */
    public void book(long visitId) throws Refusal {
        Visit visit = visits.get(visitId);
        Optional<Quotation> agreed = quotations.ofCase(visit.caseNumber()).stream()
                .filter(quotation -> quotation.visitId() == visitId && "agreed".equals(quotation.state())).findFirst();
        BigDecimal price = agreed.map(Quotation::total).orElse(BigDecimal.ZERO);
        if (visit.feeCny() != null && visit.feeCny().compareTo(price) > 0) {
            throw Refusal.of(SettlementReason.FEE_ABOVE_QUOTATION, field("feeCny"), price.toPlainString());
        }
        payOutlet(visit);
        payParts(visit);
        if (price.signum() > 0) {
            receivables.charge(visit.caseNumber(), "quotation:" + agreed.get().id(), price, null);
        }
    }

    /** Outlets are paid by the visit; the maker's own branches and experts are not. */
    private void payOutlet(Visit visit) throws Refusal {
        boolean outlet = organisations.unit(visit.unitId()).filter(unit -> unit.kind() == Unit.Kind.OUTLET).isPresent();
        if (!outlet || visit.expert()) {
            return;
        }
        Decision rate = decisions.decide("labour-rate", visit.organisation(), facts(visit), visit.caseNumber());
        post(visit, Party.unit(visit.unitId()), "visit:" + visit.id(), EntryKind.LABOUR, amount(rate, "labourCny"), null);
        post(visit, Party.unit(visit.unitId()), "visit:" + visit.id(), EntryKind.TRAVEL, amount(rate, "travelCny"), null);
    }

    /** What an outlet bought and fitted is paid to it, whoever fitted it. */
    private void payParts(Visit visit) throws Refusal {
        for (UsedParts keeper : usedParts) {
            for (UsedParts.Used used : keeper.ofCase(visit.caseNumber())) {
                post(visit, Party.unit(used.unitId()), used.source(), EntryKind.PART_USED, used.valueCny(), used.partCode() + " × " + used.quantity());
            }
        }
    }

    private Map<String, Object> facts(Visit visit) {
        ServiceCase about = cases.existing(visit.caseNumber());
        Map<String, Object> facts = new HashMap<>();
        facts.put("visitKind", visit.visitNo() == 1 ? "repair" : "further-visit");
        if (about.equipment() != null && about.equipment().productFamily() != null) {
            facts.put("productFamily", about.equipment().productFamily());
        }
        Object region = about.facts().get("region");
        if ("city".equals(region) || "county".equals(region)) {
            facts.put("region", region);
        }
        return facts;
    }

    private void post(Visit visit, Party party, String source, EntryKind kind, BigDecimal amount, String note) throws Refusal {
        if (amount != null && amount.signum() > 0) {
            ledger.post(new Posting(visit.organisation(), source, kind.key(), party, amount,
                    ledger.today(visit.organisation()), visit.caseNumber(), note));
        }
    }

    private static BigDecimal amount(Decision rate, String output) {
        Object amount = rate.outputs().get(output);
        return amount == null ? null : new BigDecimal(amount.toString());
    }
}
