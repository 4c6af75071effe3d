package io.aftersales.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.aftersales.servicecase.CaseReads;
import io.aftersales.servicecase.CaseReport;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.trail.OnlookerReadings;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over HTTP: opening, listing, reading. */
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final CaseService cases;
    private final CaseReads reads;
    private final OnlookerReadings readings;

    CaseController(CaseService cases, CaseReads reads, OnlookerReadings readings) {
        this.cases = cases;
        this.reads = reads;
        this.readings = readings;
    }

    /** Opens a case: 201; or answers with the one that the same report opened before: 200. */
    @PostMapping
    ResponseEntity<CaseReads.View> open(@RequestBody Report report) throws Refusal {
        CaseService.Opened opened = cases.open(report.toReport());
        CaseReads.View view = reads.one(opened.caseNumber());
        return opened.created() ? ResponseEntity.created(URI.create("/api/cases/" + opened.caseNumber())).body(view)
                : ResponseEntity.ok(view);
    }

    /** Newest first, at most 200 a page. */
    @GetMapping
    CaseReads.Page list(@RequestParam(required = false) String reportNo, @RequestParam(required = false) String serialNo,
                        @RequestParam(required = false) String kind, @RequestParam(required = false) String status,
                        @RequestParam(required = false) String organisation,
                        @RequestParam(required = false) String unit, @RequestParam(required = false) String severity,
                        @RequestParam(required = false) Boolean late, @RequestParam(required = false) String q,
                        @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) throws Refusal {
        return reads.list(new CaseReads.Filter(reportNo, serialNo, kind, status, organisation, unit, severity, late, q, cursor, limit));
    }

    @GetMapping("/{number}")
    CaseReads.View one(@PathVariable String number) throws Refusal {
        CaseReads.View view = reads.one(number);
        readings.ofCase(number, view.unitId());
        return view;
    }

    /** A report as it comes in. Fault facts stand beside the other fields or under {@code facts}. */
    static final class Report {

        public String organisation;
        public String kind;
        public String channel;
        public String reportNo;
        public OffsetDateTime reportedAt;
        public String serialNo;
        public String customerNo;
        public Contact contact;
        public Map<String, Object> facts;
        private final Map<String, Object> beside = new HashMap<>();

        @JsonAnySetter
        void fact(String name, Object value) {
            beside.put(name, value);
        }

        private CaseReport toReport() throws Refusal {
            Map<String, Object> all = new HashMap<>(beside);
            for (Map.Entry<String, Object> fact : facts == null ? Map.<String, Object>of().entrySet() : facts.entrySet()) {
                if (all.putIfAbsent(fact.getKey(), fact.getValue()) != null) {
                    throw Refusal.of(InputReason.MALFORMED, Refusal.field(fact.getKey()), fact.getKey());
                }
            }
            return new CaseReport(organisation, kind == null ? "repair" : kind, channel, reportNo,
                    reportedAt == null ? null : reportedAt.toInstant(), serialNo, customerNo,
                    contact == null ? null : new CaseReport.Contact(contact.name, contact.phone, contact.email, contact.language), all);
        }
    }

    /** Who reported. */
    record Contact(String name, String phone, String email, String language) {
    }
}
