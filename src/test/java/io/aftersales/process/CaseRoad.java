package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customer.InstalledBaseService;
import io.aftersales.servicecase.CaseService;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.test.context.TestComponent;

/** Leads a case along its way by completing tasks with answers, as people would; tells where it stands. */
@TestComponent
public class CaseRoad {

    private final CaseService cases;
    private final OpenTasks open;
    private final InstalledBaseService archive;
    private final CaseDiagrams diagrams;
    private final Clock clock;

    CaseRoad(CaseService cases, OpenTasks open, InstalledBaseService archive, CaseDiagrams diagrams, Clock clock) {
        this.diagrams = diagrams;
        this.cases = cases;
        this.open = open;
        this.archive = archive;
        this.clock = clock;
    }

    /** A case of a unit in warranty. */
    public String open(String organisation) throws Refusal {
        return open(organisation, true, Map.of());
    }

    public String open(String organisation, boolean inWarranty, Map<String, Object> facts) throws Refusal {
        return cases.open(ServiceCaseFixtures.aReport(organisation, ServiceCaseFixtures.aUnit(archive, organisation, inWarranty), facts))
                .caseNumber();
    }

    public ServiceCase of(String number) {
        return cases.find(number).orElseThrow();
    }

    public String status(String number) {
        return of(number).status().key();
    }

    /** The open tasks by their ids in the model. */
    public Set<String> waitsFor(String number) throws Refusal {
        return open.names(number);
    }

    public List<TaskRow> tasks(String number) throws Refusal {
        return open.of(number);
    }

    /** The one open task of this name. */
    public TaskRow task(String number, String task) throws Refusal {
        return open.one(number, task);
    }

    public void answer(String number, String task, Object... namesAndValues) throws Refusal {
        open.complete(task(number, task), OpenTasks.answers(namesAndValues));
        assertStatusAgrees(number);
    }

    /** The status of a case is that of the activity its process is in, at every moment. */
    private void assertStatusAgrees(String number) {
        Set<String> active = diagrams.of(number).stream().flatMap(instance -> instance.activities().stream()).filter(step -> step.active() > 0)
                .map(CaseDiagrams.Step::id).collect(Collectors.toSet());
        assertThat(status(number)).as("status while in %s", active).isEqualTo(statusWhileIn(active));
    }

    private static String statusWhileIn(Set<String> active) {
        Map<String, String> stages = new java.util.LinkedHashMap<>();
        stages.put("CatchEvent_PartsArrived", "awaiting-parts");
        stages.put("CallActivity_QuoteRepair", "quoting");
        stages.put("CallActivity_VisitCustomer", "visiting");
        stages.put("CallActivity_CallBackCustomer", "calling-back");
        stages.put("UserTask_CollectPayment", "awaiting-payment");
        stages.put("UserTask_DecideGoodwill", "awaiting-payment");
        stages.put("UserTask_DispatchTechnician", "dispatching");
        stages.put("UserTask_AssignExpert", "dispatching");
        stages.put("UserTask_ReviewRefusal", "dispatching");
        stages.put("UserTask_GuideRemotely", "reported");
        stages.put("UserTask_IdentifyUnit", "reported");
        return stages.entrySet().stream().filter(stage -> active.contains(stage.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse("closed");
    }

    public void toDispatch(String number) throws Refusal {
        answer(number, "GuideRemotely", "reached", "yes", "mode", "phone", "advice", "重启无效", "solved", "no");
    }

    public void dispatch(String number) throws Refusal {
        String outlet = of(number).unitId();
        answer(number, "DispatchTechnician", "technician", open.form(task(number, "DispatchTechnician")).schema().findValues("value").stream()
                .map(com.fasterxml.jackson.databind.JsonNode::asText).filter(person -> person.startsWith("technician."))
                .filter(person -> isOf(person, outlet)).findFirst().orElseThrow());
    }

    private static boolean isOf(String person, String outlet) {
        return person.equals("technician." + outlet) || person.split("\\.").length == 2;
    }

    public void accept(String number) throws Refusal {
        answer(number, "AcceptJob", "accepted", "yes");
    }

    public void appoint(String number, Duration fromNow) throws Refusal {
        answer(number, "AgreeAppointment", "appointmentFrom", clock.instant().plus(fromNow).toString(), "overtimeAnnounced", true);
    }

    public void setOut(String number) throws Refusal {
        answer(number, "SetOut", "prepared", choices(number, "SetOut"));
    }

    public void arrive(String number) throws Refusal {
        answer(number, "RecordArrival", "present", "yes");
    }

    /** From the dispatcher to the technician who stands before the unit. */
    public void toDiagnosis(String number) throws Refusal {
        toDispatch(number);
        toDiagnosisAgain(number);
    }

    public void toDiagnosisAgain(String number) throws Refusal {
        dispatch(number);
        accept(number);
        appoint(number, Duration.ofHours(1));
        setOut(number);
        arrive(number);
    }

    public void diagnose(String number, String cause) throws Refusal {
        answer(number, "DiagnoseFault", "finding", "压缩机不启动", "cause", cause, "plan", "更换电容", "partsWanted", "no");
    }

    public void toRepair(String number) throws Refusal {
        toDiagnosis(number);
        diagnose(number, "product");
    }

    public void repair(String number) throws Refusal {
        answer(number, "RepairAndTest", "workDone", "更换电容并测试", "secondCheck", true, "result", "solved", "minutes", 60);
    }

    public void sign(String number) throws Refusal {
        sign(number, 0);
    }

    public void sign(String number, int fee) throws Refusal {
        sign(number, fee, "王丽");
    }

    public void sign(String number, int fee, String signedBy) throws Refusal {
        answer(number, "SignOff", "done", choices(number, "SignOff"), "satisfied", "yes", "minutes", 60, "feeCny", fee, "signature", "signed",
                "signedBy", signedBy, "seal", true, "guarantee", true);
    }

    /** As far as the call to the customer. */
    public void toCallback(String number) throws Refusal {
        toRepair(number);
        repair(number);
        sign(number);
    }

    public void satisfied(String number) throws Refusal {
        answer(number, "CallCustomer", "reached", "yes", "satisfied", "yes", "score", 5);
    }

    /** A case whose agreed work is done and not paid yet: the customer owes 200. */
    public String owing(String organisation) throws Refusal {
        String number = open(organisation, false, Map.of());
        toDiagnosis(number);
        diagnose(number, "misoperation");
        QuotationProcessTest.quote(this, number);
        answer(number, "RecordConsent", "answer", "agreed", "consentBy", "王丽", "consentHow", "signature");
        if (waitsFor(number).contains("UserTask_SignAgreement")) {
            answer(number, "SignAgreement", "signed", "yes", "signedBy", "王丽");
        }
        repair(number);
        sign(number);
        satisfied(number);
        return number;
    }

    List<String> choices(String number, String task) throws Refusal {
        return open.form(task(number, task)).schema().findValues("values").stream()
                .filter(values -> values.isArray() && values.size() > 0).findFirst().map(values -> values.findValuesAsText("value")).orElse(List.of());
    }
}
