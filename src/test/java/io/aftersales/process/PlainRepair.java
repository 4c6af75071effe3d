package io.aftersales.process;

import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.springframework.context.ApplicationContext;

/**
 * One repair in warranty from its report to the closed case, with every step handed to a meter: the report, then each task by its name
 * in the model. What is read between two steps to know the next one is none.
 */
final class PlainRepair {

    static final Meter UNMEASURED = (name, step) -> step.run();
    private static final String ORGANISATION = "central-ac";

    private final CaseRoad road;
    private final CaseService cases;
    private final TaskDesk desk;
    private final InstalledBaseService archive;
    private final Clock clock;

    private PlainRepair(CaseRoad road, CaseService cases, TaskDesk desk, InstalledBaseService archive, Clock clock) {
        this.road = road;
        this.cases = cases;
        this.desk = desk;
        this.archive = archive;
        this.clock = clock;
    }

    static PlainRepair of(ApplicationContext application) {
        return new PlainRepair(application.getBean(CaseRoad.class), application.getBean(CaseService.class), application.getBean(TaskDesk.class),
                application.getBean(InstalledBaseService.class), application.getBean(Clock.class));
    }

    /** What a user's one request does. */
    interface Step {
        void run() throws Exception;
    }

    /** Runs every step and looks what it costs. */
    interface Meter {
        void step(String name, Step step) throws Exception;
    }

    void drive(Meter meter) throws Exception {
        String number = report(meter);
        complete(meter, number, "GuideRemotely", Map.of("reached", "yes", "mode", "phone", "advice", "重启无效", "solved", "no"));
        complete(meter, number, "DispatchTechnician", Map.of("technician", "technician." + road.of(number).unitId()));
        complete(meter, number, "AcceptJob", Map.of("accepted", "yes"));
        complete(meter, number, "AgreeAppointment", Map.of("appointmentFrom", clock.instant().plus(Duration.ofHours(1)).toString(),
                "overtimeAnnounced", true));
        complete(meter, number, "SetOut", Map.of("prepared", road.choices(number, "SetOut")));
        complete(meter, number, "RecordArrival", Map.of("present", "yes"));
        complete(meter, number, "DiagnoseFault", Map.of("finding", "压缩机不启动", "cause", "product", "plan", "更换电容", "partsWanted", "no"));
        complete(meter, number, "RepairAndTest", Map.of("workDone", "更换电容并测试", "secondCheck", true, "result", "solved", "minutes", 60));
        complete(meter, number, "SignOff", Map.of("done", road.choices(number, "SignOff"), "satisfied", "yes", "minutes", 60, "feeCny", 0,
                "signature", "signed", "signedBy", "王丽", "seal", true, "guarantee", true));
        complete(meter, number, "CallCustomer", Map.of("reached", "yes", "satisfied", "yes", "score", 5));
        String status = road.status(number);
        if (!status.equals("closed")) {
            throw new IllegalStateException(number + " is " + status);
        }
    }

    private String report(Meter meter) throws Exception {
        String serialNo = ServiceCaseFixtures.aUnit(archive, ORGANISATION, true);
        Map<String, String> opened = new HashMap<>();
        meter.step("ReportFault", () -> opened.put("number", cases.open(ServiceCaseFixtures.aReport(ORGANISATION, serialNo, Map.of())).caseNumber()));
        return opened.get("number");
    }

    private void complete(Meter meter, String number, String task, Map<String, Object> values) throws Exception {
        String id = road.task(number, task).id();
        meter.step(task, () -> desk.complete(id, values));
    }
}
