package io.aftersales.servicecase;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens and ends the cases of all kinds but repair, whose own capabilities hold their details and start their processes.
 * Clocks, receipts, documents, messages, trail and reach all hang on the case's number.
 */
@Service
@Transactional
public class CaseFiles {

    private final ServiceCases cases;
    private final CaseOpening opening;
    private final CaseNumbers numbers;
    private final OrganisationService organisations;
    private final ClockService clocks;
    private final AuditTrail audit;
    private final Clock clock;

    CaseFiles(ServiceCases cases, CaseOpening opening, CaseNumbers numbers, OrganisationService organisations, ClockService clocks,
              AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.opening = opening;
        this.numbers = numbers;
        this.organisations = organisations;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The number of a new case in the status open. Its process is the caller's to start.
     *
     * @throws Refusal where the unit of equipment is not in the archive of the organisation, or the parent is no case of it
     */
    public String open(NewFile file) throws Refusal {
        InstalledBase.Equipment unit = unit(file);
        requireParent(file);
        Instant now = clock.instant();
        String number = numbers.next(file.kind(), now.atZone(organisations.zone(file.organisation())).toLocalDate());
        String customerNo = file.customerNo() != null ? file.customerNo() : unit == null ? null : unit.customerNo();
        CaseReport report = new CaseReport(file.organisation(), file.kind().key(), file.channel(), null, now,
                unit == null ? null : unit.serialNo(), customerNo, null, Map.of());
        if (!cases.add(ServiceCase.filed(number, report, unit, file, now))) {
            throw new IllegalStateException("the number " + number + " was given twice");
        }
        audit.record(AuditTrail.ofCase(number), "case.opened", payload(file, customerNo));
        return number;
    }

    private InstalledBase.Equipment unit(NewFile file) throws Refusal {
        if (file.serialNo() == null) {
            return null;
        }
        return opening.unit(file.organisation(), file.serialNo(), file.model())
                .orElseThrow(() -> Refusal.of(CaseReason.UNKNOWN_SERIAL, field("serialNo"), file.serialNo()));
    }

    private void requireParent(NewFile file) throws Refusal {
        if (file.parent() != null && cases.find(file.parent()).filter(p -> p.organisation().equals(file.organisation())).isEmpty()) {
            throw Refusal.of(InputReason.UNKNOWN_CASE, field("parent"));
        }
    }

    private static Map<String, Object> payload(NewFile file, String customerNo) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("organisation", file.organisation());
        payload.put("kind", file.kind().key());
        payload.put("channel", file.channel());
        payload.put("unit", file.unitId());
        payload.put("customerNo", customerNo);
        payload.put("serialNo", file.serialNo());
        payload.put("parent", file.parent());
        payload.put("title", file.title());
        return payload;
    }

    /** Another unit becomes responsible: reach and groups of later tasks follow it. */
    public void assignTo(String number, String unitId) throws Refusal {
        ServiceCase found = cases.get(number);
        if (!found.unitId().equals(unitId)) {
            String before = found.unitId();
            found.assignTo(unitId);
            cases.save(found);
            audit.record(AuditTrail.ofCase(number), "case.assigned", new Changes().of("unit", before, unitId).told());
        }
    }

    /**
     * The work is over; clocks that still run end without a verdict.
     *
     * @param reason how it ended, a word of the capability's own vocabulary
     * @param note   what else there is to say; null for nothing
     */
    public void close(String number, String reason, String note) {
        ServiceCase found = cases.existing(number);
        try {
            found.close(reason, note, clock.instant());
        } catch (Refusal e) {
            throw new IllegalStateException("the process of an ended case goes on", e);
        }
        ended(found, "case.closed", Map.of("reason", reason));
    }

    /**
     * The work is given up. What is under way in the process is the caller's to end.
     *
     * @param why in the words of whoever cancels; required
     * @throws Refusal for a case that has ended, or without a reason
     */
    public void cancel(String number, String why) throws Refusal {
        String note = PlainText.line("reason", why, FaultFacts.LONGEST_TEXT);
        if (note == null) {
            throw Refusal.of(InputReason.REQUIRED, field("reason"), "reason");
        }
        ServiceCase found = cases.get(number);
        found.cancel(note, clock.instant());
        ended(found, "case.cancelled", Map.of("reason", note));
    }

    private void ended(ServiceCase found, String event, Map<String, Object> payload) {
        cases.save(found);
        clocks.cancelAll(found.number());
        audit.record(AuditTrail.ofCase(found.number()), event, payload);
    }
}
