package io.aftersales.process;

import io.aftersales.importing.SampleBaseLoaded;
import io.aftersales.partsorder.UnitLoanService;
import io.aftersales.servicecase.CaseReads;
import io.aftersales.servicecase.CaseReport;
import io.aftersales.servicecase.CaseService;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Two repairs of the demo after which something has to come back: a defective part that is owed, and a unit on loan. They are
 * led through their tasks as people would; a later start finds them there and adds none.
 */
@Component
@Profile("demo")
class SampleRepairs {

    private static final Logger LOG = LoggerFactory.getLogger(SampleRepairs.class);
    private static final CaseReport.Contact CALLER = new CaseReport.Contact("王丽", "13912345678", null, "zh");

    private final CaseService cases;
    private final CaseReads reads;
    private final UnitLoanService loans;
    private final TaskDesk desk;
    private final Clock clock;

    SampleRepairs(CaseService cases, CaseReads reads, UnitLoanService loans, TaskDesk desk, Clock clock) {
        this.cases = cases;
        this.reads = reads;
        this.loans = loans;
        this.desk = desk;
        this.clock = clock;
    }

    /** What goes wrong here must not keep the other samples from being loaded. */
    @EventListener(SampleBaseLoaded.class)
    @Order(2) // after the orders, which are added where there is none
    void load() {
        try {
            if (reads.list(new CaseReads.Filter("SAMPLE-RETURN", null, null, null, null, null, null, null, null, null, 1)).items().isEmpty()) {
                oweReturn(report("central-ac", "SAMPLE-RETURN", "MDV280W240900171", Map.of("faultText", "出风温度波动", "severity", "ordinary")), "CAC-SNS-01");
                lend(report("fleet-terminal", "SAMPLE-LOAN", "BDT5V250200805", Map.of("faultText", "终端不开机", "faultDomain", "terminal", "region", "city")));
                LOG.info("sample data: a part owed back and a unit on loan");
            }
        } catch (Refusal | RuntimeException failure) {
            LOG.error("sample data: no part owed back or no unit on loan", failure);
        }
    }

    private CaseReport report(String organisation, String reportNo, String serialNo, Map<String, Object> facts) {
        return new CaseReport(organisation, "repair", "phone", reportNo, clock.instant(), serialNo, null, CALLER, facts);
    }

    /** A part of a unit in warranty is replaced. @return the case of the part that is owed back */
    String oweReturn(CaseReport report, String part) throws Refusal {
        String repair = toDiagnosis(report);
        complete(repair, "DiagnoseFault", Map.of("finding", "传感器漂移", "cause", "part", "plan", "更换传感器", "partsWanted", "yes", "parts",
                List.of(Map.of("part", part, "quantity", 1)), "partsAgreed", true));
        String order = below(repair, "spare-parts");
        complete(order, "ReviewOrder", Map.of("decision", "approved"));
        if (waits(order, "ShipParts") != null) {
            complete(order, "ShipParts", Map.of("possible", "yes", "mode", "ship", "carrier", "顺丰", "waybill", "SF10087", "packing", "纸箱",
                    "dispatchList", true));
            complete(order, "ReceiveParts", Map.of("complete", "yes"));
        }
        complete(repair, "RepairAndTest", Map.of("workDone", "更换传感器并测试", "secondCheck", true, "result", "solved", "partsUsed",
                List.of(Map.of("part", order + "/1", "quantity", 1))));
        return below(order, "part-return");
    }

    /** The repair takes long: the customer has a unit of the outlet's meanwhile. @return the case of the loan */
    String lend(CaseReport report) throws Refusal {
        String repair = toDiagnosis(report);
        loans.offer(repair);
        String loan = below(repair, "unit-loan");
        complete(loan, "LendUnit", Map.of("lent", "yes", "unit", loans.offers(loan).get(0).key(), "receiver", "王丽"));
        return loan;
    }

    /** @return the number of the repair, whose technician stands before the unit */
    private String toDiagnosis(CaseReport report) throws Refusal {
        String repair = cases.open(report).caseNumber();
        complete(repair, "GuideRemotely", Map.of("reached", "yes", "mode", "phone", "advice", "重启无效", "solved", "no"));
        complete(repair, "DispatchTechnician", Map.of("technician", choices(repair, "DispatchTechnician").stream()
                .filter(person -> person.startsWith("technician.")).findFirst().orElseThrow()));
        complete(repair, "AcceptJob", Map.of("accepted", "yes"));
        complete(repair, "AgreeAppointment", Map.of("appointmentFrom", clock.instant().plus(Duration.ofHours(1)).toString(), "overtimeAnnounced", true));
        complete(repair, "SetOut", Map.of("prepared", choices(repair, "SetOut")));
        complete(repair, "RecordArrival", Map.of("present", "yes"));
        return repair;
    }

    private String below(String repair, String kind) throws Refusal {
        return reads.one(repair).children().stream().filter(child -> child.kind().equals(kind)).map(CaseReads.Child::number).findFirst()
                .orElseThrow(() -> new IllegalStateException(repair + " has no " + kind));
    }

    private List<String> choices(String number, String task) throws Refusal {
        for (JsonNode values : desk.form(waits(number, task).id()).schema().findValues("values")) {
            if (values.size() > 0) {
                return values.findValuesAsText("value");
            }
        }
        return List.of();
    }

    private void complete(String number, String task, Map<String, ?> answers) throws Refusal {
        TaskRow row = waits(number, task);
        if (row == null) {
            throw new IllegalStateException(number + " has no task " + task);
        }
        desk.complete(row.id(), answers);
    }

    /** The open task of this name; null for none. */
    private TaskRow waits(String number, String task) throws Refusal {
        return desk.list(new TaskFilter(number, false, null, null, null, null, 20)).items().stream()
                .filter(row -> row.task().equals("UserTask_" + task)).findFirst().orElse(null);
    }
}
