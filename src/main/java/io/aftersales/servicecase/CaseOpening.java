package io.aftersales.servicecase;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Personal;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Turns a report into a case: archive look-up, responsible unit, number, acknowledgement. */
@Component
class CaseOpening {

    private final ReportCheck check;
    private final InstalledBase archive;
    private final OrganisationService organisations;
    private final CaseNumbers numbers;
    private final ServiceCases cases;
    private final CaseNotices notices;
    private final AuditTrail audit;
    private final Clock clock;

    CaseOpening(ReportCheck check, InstalledBase archive, OrganisationService organisations, CaseNumbers numbers, ServiceCases cases,
                CaseNotices notices, AuditTrail audit, Clock clock) {
        this.check = check;
        this.archive = archive;
        this.organisations = organisations;
        this.numbers = numbers;
        this.cases = cases;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    CaseService.Opened open(CaseReport given) throws Refusal {
        CaseReport report = check.checked(given);
        Optional<String> before = report.reportNo() == null ? Optional.empty()
                : cases.numberOfReport(report.organisation(), report.reportNo());
        if (before.isPresent()) {
            return new CaseService.Opened(before.get(), false);
        }
        InstalledBase.Equipment unit = reportedUnit(report);
        String customerNo = customer(report, unit);
        Instant now = clock.instant();
        String number = numbers.next(CaseKind.REPAIR, now.atZone(organisations.zone(report.organisation())).toLocalDate());
        ServiceCase opened = ServiceCase.opened(number, report, unit, customerNo,
                responsibleUnit(report.organisation(), unit, customerNo), now);
        if (!cases.add(opened)) {
            // somebody else's transaction took the same report between our look and our insert
            return new CaseService.Opened(cases.numberOfReport(report.organisation(), report.reportNo()).orElseThrow(), false);
        }
        record(opened);
        return new CaseService.Opened(number, true);
    }

    private InstalledBase.Equipment reportedUnit(CaseReport report) throws Refusal {
        if (report.serialNo() == null) {
            return null;
        }
        List<InstalledBase.Equipment> found = archive.findBySerial(report.organisation(), report.serialNo());
        if (found.isEmpty()) {
            throw Refusal.of(CaseReason.UNKNOWN_SERIAL, field("serialNo"), report.serialNo());
        }
        return meant(found, (String) report.facts().get("model")).orElse(null);
    }

    /** The one unit that is meant; none where no unit, or several of different models, bear the serial number. */
    Optional<InstalledBase.Equipment> unit(String organisation, String serialNo, String model) {
        return meant(archive.findBySerial(organisation, serialNo), model);
    }

    private static Optional<InstalledBase.Equipment> meant(List<InstalledBase.Equipment> ofTheSerial, String model) {
        List<InstalledBase.Equipment> found = ofTheSerial.stream().filter(unit -> model == null || model.equals(unit.model())).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    List<InstalledBase.Equipment> unitsOf(String organisation, String customerNo) {
        return archive.findByCustomer(organisation, customerNo);
    }

    private String customer(CaseReport report, InstalledBase.Equipment unit) throws Refusal {
        if (report.customerNo() == null) {
            return unit == null ? null : unit.customerNo();
        }
        if (archive.findCustomer(report.organisation(), report.customerNo()).isEmpty()) {
            throw Refusal.of(CaseReason.UNKNOWN_CUSTOMER, field("customerNo"), report.customerNo());
        }
        return report.customerNo();
    }

    String responsibleUnit(String organisation, InstalledBase.Equipment unit, String customerNo) {
        if (unit != null && unit.city() != null) {
            return organisations.responsibleUnit(organisation, unit.province(), unit.city(), unit.district(), unit.productFamily()).id();
        }
        return Optional.ofNullable(customerNo).flatMap(no -> archive.findCustomer(organisation, no))
                .map(customer -> organisations.responsibleUnit(organisation, customer.province(), customer.city(),
                        customer.district(), unit == null ? null : unit.productFamily()).id())
                .orElseGet(() -> organisations.headOffice(organisation).id());
    }

    private void record(ServiceCase opened) {
        CaseReport report = opened.report();
        Map<String, Object> payload = new HashMap<>();
        payload.put("organisation", opened.organisation());
        payload.put("channel", report.channel());
        payload.put("reportNo", report.reportNo());
        payload.put("reportedAt", report.reportedAt().toString());
        payload.put("serialNo", report.serialNo());
        payload.put("customerNo", opened.customerNo());
        payload.put("unit", opened.unitId());
        Map<String, Object> facts = new HashMap<>(opened.facts());
        payload.put("faultText", facts.remove("faultText"));
        payload.put("facts", facts);
        if (report.contact() != null) {
            payload.put("contactName", report.contact().name() == null ? null : new Personal(report.contact().name()));
            payload.put("contactPhone", report.contact().phone() == null ? null : new Personal(report.contact().phone()));
        }
        audit.record(AuditTrail.ofCase(opened.number()), "case.opened", payload);
    }
}
