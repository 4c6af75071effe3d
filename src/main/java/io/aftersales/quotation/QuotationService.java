package io.aftersales.quotation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Personal;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.dispatch.Visit;
import io.aftersales.dispatch.VisitService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.CaseNotices;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The price of chargeable work, and the customer's yes or no to it: no paid work before consent (RAC-45, FLT-15). */
@Service
@Transactional
public class QuotationService {

    private final Quotations quotations;
    private final VisitService visits;
    private final ServiceCases cases;
    private final DecisionService decisions;
    private final ListedPrices listed;
    private final CaseNotices notices;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    QuotationService(Quotations quotations, VisitService visits, ServiceCases cases, DecisionService decisions, ListedPrices listed,
                     CaseNotices notices, OrganisationService organisations, AuditTrail audit, Clock clock) {
        this.quotations = quotations;
        this.visits = visits;
        this.cases = cases;
        this.decisions = decisions;
        this.listed = listed;
        this.notices = notices;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** A customer's answer. @param answer agreed, declined or other-offer @param how signature, phone, message … */
    public record Consent(String answer, String by, String how) {
    }

    /** @throws Refusal without lines, for a line without a price, for an item in no price list, or for a price that overrules one without a reason */
    public void prepare(long visitId, List<Quotation.Line> lines, LocalDate validUntil, String remark) throws Refusal {
        Visit visit = visits.get(visitId);
        if (lines.isEmpty()) {
            throw Refusal.of(QuotationReason.NO_LINES, field("lines"));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisations.zone(visit.organisation()));
        List<Quotation.Line> priced = new ArrayList<>();
        for (Quotation.Line line : lines) {
            priced.add(listed.priced(visit.organisation(), today, line));
        }
        if (validUntil != null && validUntil.isBefore(today)) {
            throw Refusal.of(QuotationReason.VALID_IN_THE_PAST, field("validUntil"));
        }
        long id = quotations.add(visit, visit.cause() == null ? "" : visit.cause(), validUntil, remark, priced);
        record(visit.caseNumber(), "quotation.prepared", Map.of("quotation", id, "lines", lines.size()));
        for (Quotation.Line line : priced) {
            if (line.why() != null) {
                record(visit.caseNumber(), "quotation.priceOverruled", Map.of("quotation", id, "code", line.code(), "listVersion", line.list(),
                        "listPrice", line.listPrice().toPlainString(), "unitPrice", line.unitPrice().toPlainString(), "reason", line.why()));
            }
        }
    }

    /** Adds up what the price list says and what was entered. */
    public void price(long visitId) throws Refusal {
        Quotation quotation = quotations.current(visitId);
        Decision decision = decisions.decide("paid-price", quotation.organisation(), PaidPriceFacts.of(quotation.fromPriceList()),
                quotation.caseNumber());
        BigDecimal listed = decision.outputs().get("totalCny") instanceof Number total ? new BigDecimal(total.toString()) : BigDecimal.ZERO;
        BigDecimal total = listed.add(quotation.entered()).setScale(2, RoundingMode.HALF_UP);
        quotations.set(quotation.id(), Map.of("total", total));
        record(quotation.caseNumber(), "quotation.priced", Map.of("quotation", quotation.id(), "total", total.toPlainString()));
    }

    public void send(long visitId) {
        Quotation quotation = quotations.current(visitId);
        quotations.set(quotation.id(), Map.of("state", "sent", "sent_at", clock.instant()));
        String lines = String.join("\n", quotation.lines().stream().map(line -> line.description() + " × " + line.quantity().stripTrailingZeros()
                .toPlainString() + (line.amount() == null ? "" : "  " + Quotations.money(line.amount()))).toList());
        ServiceCase about = cases.existing(quotation.caseNumber());
        notices.tellCustomer(about, "quotation", "quotation:" + quotation.id(), Map.of("total", Quotations.money(quotation.total()), "lines", lines,
                "reason", notices.word(about, "cause", String.valueOf(visits.get(visitId).cause()))));
        record(quotation.caseNumber(), "quotation.sent", Map.of("quotation", quotation.id()));
    }

    public void recordConsent(long visitId, Consent consent) throws Refusal {
        Quotation quotation = quotations.current(visitId);
        if ("agreed".equals(consent.answer()) && (consent.by() == null || consent.by().isBlank())) {
            throw Refusal.of(QuotationReason.CONSENT_WITHOUT_NAME, field("consentBy"));
        }
        Map<String, Object> columns = new HashMap<>();
        columns.put("consent", consent.answer());
        columns.put("consent_by", consent.by());
        columns.put("consent_how", consent.how());
        columns.put("consent_at", clock.instant());
        quotations.set(quotation.id(), columns);
        Map<String, Object> payload = new HashMap<>(Map.of("quotation", quotation.id(), "answer", consent.answer()));
        payload.put("by", consent.by() == null ? null : new Personal(consent.by()));
        record(quotation.caseNumber(), "quotation.answered", payload);
    }

    /** @return whether the work may be done, by the organisation's table {@code consent} */
    public boolean judgeConsent(long visitId) throws Refusal {
        Quotation quotation = quotations.current(visitId);
        Decision decision = decisions.decide("consent", quotation.organisation(),
                Map.of("consent", "agreed".equals(quotation.consent())), quotation.caseNumber());
        boolean agreed = "repair".equals(decision.text("next"));
        if (!agreed || !quotation.agreementRequired()) {
            settle(quotation, agreed);
        }
        return agreed;
    }

    /** Whether a service agreement has to be signed before the work (ELE-28). */
    @Transactional(readOnly = true)
    public boolean agreementRequired(long visitId) {
        return quotations.current(visitId).agreementRequired();
    }

    /** The service agreement is signed, or the customer will not sign it, which declines the work. */
    public void signAgreement(long visitId, boolean signed, String by) throws Refusal {
        Quotation quotation = quotations.current(visitId);
        if (signed && (by == null || by.isBlank())) {
            throw Refusal.of(QuotationReason.AGREEMENT_WITHOUT_NAME, field("signedBy"));
        }
        if (signed) {
            quotations.set(quotation.id(), Map.of("agreement_by", by, "agreement_at", clock.instant()));
        }
        settle(quotation, signed);
        record(quotation.caseNumber(), signed ? "quotation.agreementSigned" : "quotation.agreementRefused",
                Map.of("quotation", quotation.id()));
    }

    private void settle(Quotation quotation, boolean agreed) {
        quotations.set(quotation.id(), Map.of("state", agreed ? "agreed" : "declined"));
        visits.consented(quotation.visitId(), agreed);
    }

    private void record(String caseNumber, String kind, Map<String, ?> payload) {
        audit.record(AuditTrail.ofCase(caseNumber), kind, payload);
    }
}
