package io.aftersales.dispatch;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Personal;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a visit on paper: what was done and handed over, the customer's signature, and whether the job counts as done. */
@Service
@Transactional
public class SignOffService {

    private static final String FORM = "service-report";
    private static final String GUARANTEE = "repair-guarantee";

    private final Visits visits;
    private final DecisionService decisions;
    private final AuditTrail audit;
    private final Clock clock;

    SignOffService(Visits visits, DecisionService decisions, AuditTrail audit, Clock clock) {
        this.visits = visits;
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the technician brings from the customer.
     *
     * @param done       the items of the visit checklist that were done
     * @param signature  whether the customer signed; {@code refused} whether the customer would not
     * @param seal       whether the company seal is on the sheet
     * @param guarantee  whether a repair guarantee was handed over, where parts were replaced (RAC-115)
     * @param satisfied  whether the customer said that the demand is met
     */
    public record Sheet(List<String> done, boolean signature, boolean seal, boolean refused, String refusedWhy, boolean satisfied,
                        String signedBy, Integer minutes, BigDecimal feeCny, boolean guarantee) {
    }

    /** @throws Refusal where a customer would sign unsatisfied (CAC-37), or neither signed nor refused */
    public void signOff(long id, Sheet sheet) throws Refusal {
        if (sheet.signature() == sheet.refused()) {
            throw Refusal.of(DispatchReason.NEITHER_SIGNED_NOR_REFUSED, field("signature"));
        }
        if (sheet.signature() && !sheet.satisfied()) {
            throw Refusal.of(DispatchReason.SIGNED_UNSATISFIED, field("satisfied"));
        }
        visits.check(id, "done", done(sheet));
        visits.check(id, "document", sheet.guarantee() ? List.of("guarantee") : List.of());
        Map<String, Object> columns = new HashMap<>();
        columns.put("state", "signing");
        columns.put("signature", sheet.signature());
        columns.put("seal", sheet.seal());
        columns.put("refused", sheet.refused());
        columns.put("refused_sign_why", sheet.refusedWhy());
        columns.put("satisfied", sheet.satisfied());
        columns.put("signed_by", sheet.signedBy());
        columns.put("signed_at", sheet.signature() ? clock.instant() : null);
        columns.put("service_minutes", sheet.minutes());
        columns.put("fee_cny", sheet.feeCny());
        visits.set(id, columns);
        Map<String, Object> payload = new HashMap<>(Map.of("visit", id, "signature", sheet.signature(), "seal", sheet.seal(),
                "refused", sheet.refused(), "done", sheet.done()));
        payload.put("signedBy", sheet.signedBy() == null ? null : new Personal(sheet.signedBy()));
        record(id, "visit.signedOff", payload);
    }

    /** What the signature itself shows need not be ticked. */
    private static List<String> done(Sheet sheet) {
        Set<String> done = new TreeSet<>(sheet.done());
        if (sheet.signature()) {
            done.add(Checklists.SIGNATURE);
        }
        if (sheet.seal()) {
            done.add(Checklists.SEAL);
        }
        return List.copyOf(done);
    }

    /** Whether everything was done that the organisation asks of a visit; what is missing stands on the visit. */
    public void checkVisit(long id) throws Refusal {
        Visit visit = visits.get(id);
        Decision decision = decisions.decide("visit-checklist", visit.organisation(), Map.of("stage", Checklists.VISIT, "kind", "repair", "done", visits.checked(id, "done")),
                visit.caseNumber());
        note(id, "checklist_missing", visit.checklistMissing(), missing(decision));
    }

    /** Whether the service report is complete: content, fee, time and signature (RAC-149, ELE-55). */
    public void checkDocuments(long id) throws Refusal {
        Visit visit = visits.get(id);
        Map<String, Object> present = Map.of("content", visit.workDone() != null, "fee", visit.feeCny() != null, "time",
                visit.serviceMinutes() != null, "customer-signature", visit.signature());
        Decision decision = decisions.decide("document-checklist", visit.organisation(), Map.of("form", FORM, "present", present),
                visit.caseNumber());
        String missing = missing(decision);
        if (missing == null && visit.parts() != null) {
            missing = missing(decisions.decide("document-checklist", visit.organisation(), Map.of("form", GUARANTEE, "partReplaced", true,
                    "present", Map.of("guarantee", visits.checked(id, "document").contains("guarantee"))), visit.caseNumber()));
        }
        note(id, "documents_missing", visit.documentsMissing(), missing);
    }

    /** @return completed, incomplete or not-completed (ELE-56) */
    public String judgeCompletion(long id) throws Refusal {
        Visit visit = visits.get(id);
        Decision decision = decisions.decide("completion", visit.organisation(),
                Map.of("signature", visit.signature(), "seal", visit.seal(), "refused", visit.refused()), visit.caseNumber());
        boolean missing = visit.checklistMissing() != null || visit.documentsMissing() != null;
        String verdict = visit.refused() ? "not-completed" : missing ? "incomplete" : decision.text("status");
        record(id, "visit.judged", Map.of("visit", id, "completion", verdict));
        return verdict;
    }

    /** Why the customer would not sign, for the supervisor. */
    public void reportCause(long id, String report) {
        visits.set(id, Map.of("cause_report", report));
        record(id, "visit.causeReported", Map.of("visit", id));
    }

    /** What a customer and a technician said of a refused signature. */
    public record Refusals(String why, String report) {
    }

    /** The refused signature of the case's last visit. */
    @Transactional(readOnly = true)
    public Optional<Refusals> refusal(String caseNumber) {
        return visits.refusal(caseNumber);
    }

    private static String missing(Decision decision) {
        Object missing = decision.outputs().get("missing");
        return missing instanceof List<?> items && !items.isEmpty()
                ? String.join(", ", items.stream().map(Object::toString).toList()) : null;
    }

    /** Most sheets lack nothing, as before: then there is nothing to write. */
    private void note(long id, String column, String before, String missing) {
        if (!Objects.equals(before, missing)) {
            visits.set(id, Collections.singletonMap(column, missing));
        }
    }

    private void record(long id, String kind, Map<String, Object> payload) {
        audit.record(AuditTrail.ofCase(visits.get(id).caseNumber()), kind, payload);
    }
}
