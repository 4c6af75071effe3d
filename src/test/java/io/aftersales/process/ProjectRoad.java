package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.customer.CustomerService;
import io.aftersales.customer.Place;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.installation.ChecklistService;
import io.aftersales.installation.InstallerService;
import io.aftersales.installation.ProjectEntry;
import io.aftersales.installation.ProjectService;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leads an installation project along its way by completing tasks with answers, as people would; tells where it stands. */
@TestComponent
public final class ProjectRoad {

    private static final byte[] PICTURE = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    private final ApplicationContext context;
    private final OpenTasks open;
    private final Clock clock;
    private final Hands hands;

    @Autowired
    ProjectRoad(ApplicationContext context, OpenTasks open, Clock clock) {
        this(context, open, clock, open::complete);
    }

    private ProjectRoad(ApplicationContext context, OpenTasks open, Clock clock, Hands hands) {
        this.context = context;
        this.open = open;
        this.clock = clock;
        this.hands = hands;
    }

    /** The same road, where tasks are completed so. */
    public ProjectRoad by(Hands others) {
        return new ProjectRoad(context, open, clock, others);
    }

    /** A new customer with a site where the organisation's sample outlet serves. @return the customer's number */
    public String aCustomer(String organisation) throws Refusal {
        ServiceCaseFixtures.Home home = ServiceCaseFixtures.homeOf(organisation);
        String no = "K" + random();
        context.getBean(CustomerService.class).create(organisation, no, "恒大酒店", "13912345678", new Place(home.province(), home.city(), "市区",
                home.city() + "人民路8号"), null);
        return no;
    }

    /** A new installer, certified for a year. @return its code */
    public String anInstaller(String organisation) throws Refusal {
        String code = "I" + random();
        InstallerService installers = context.getBean(InstallerService.class);
        installers.save(new InstallerService.Entry(organisation, code, "installer", "安达安装", "installer@example.com", null, "zh"));
        installers.certify(organisation, code, "Z-" + code, today(organisation).minusDays(30), today(organisation).plusDays(335));
        return code;
    }

    public String aDealer(String organisation, String language) throws Refusal {
        String code = "D" + random();
        context.getBean(InstallerService.class).save(new InstallerService.Entry(organisation, code, "dealer", "Hengyuan Trading",
                "dealer@example.com", null, language));
        return code;
    }

    /** A checklist with a safety item that needs a photo, a measured item and one to be written. @return its key */
    public String aChecklist(String organisation) throws Refusal {
        String key = "install-" + random();
        publish(organisation, key);
        return key;
    }

    public void publish(String organisation, String key) throws Refusal {
        context.getBean(ChecklistService.class).publish(organisation, key, new Text("安装检查表", "Installation checklist"), List.of(
                new ChecklistService.Entry("yes-no", new Text("接地可靠", "Earthed"), null, null, null, 5, "safety", true),
                new ChecklistService.Entry("number", new Text("冷媒压力", "Refrigerant pressure"), new BigDecimal("2.2"), new BigDecimal("2.6"),
                        "MPa", 3, "effect", false),
                new ChecklistService.Entry("text", new Text("配管走向", "Run of the pipes"), null, null, null, 1, "none", false)));
    }

    public LocalDate today(String organisation) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    /** A project of one part with one new unit, its installer chosen. */
    public String register(String organisation) throws Refusal {
        return register(organisation, false, 1);
    }

    public String register(String organisation, boolean keyProject, int parts) throws Refusal {
        return register(entry(organisation, aCustomer(organisation), keyProject, parts));
    }

    public String register(ProjectEntry entry) throws Refusal {
        return context.getBean(ProjectService.class).register(entry);
    }

    public ProjectEntry entry(String organisation, String customerNo, boolean keyProject, int parts) throws Refusal {
        ServiceCaseFixtures.Home home = ServiceCaseFixtures.homeOf(organisation);
        List<ProjectEntry.Part> lots = new ArrayList<>();
        for (int i = 1; i <= parts; i++) {
            lots.add(new ProjectEntry.Part("第" + i + "批", List.of(new ProjectEntry.Unit("A" + i, null, home.family(), home.model(), facts()))));
        }
        return new ProjectEntry(organisation, "恒大酒店空调工程", customerNo, null, aDealer(organisation, "en"), anInstaller(organisation),
                "HT-" + random(), keyProject, List.of("concept"), false, null, null, today(organisation), today(organisation).plusDays(60), lots);
    }

    private Map<String, Object> facts() {
        LocalDate made = today("central-ac").minusMonths(3);
        return Map.of("exFactoryDate", made.toString(), "purchaseDate", made.plusMonths(1).toString(), "contractEndDate",
                made.plusYears(3).toString(), "productMonths", 72, "feePaidUntil", made.plusYears(2).toString());
    }

    /** A photo on the project's case. @return its id */
    public String photo(String number) {
        try {
            return context.getBean(DocumentService.class).add(number, Document.Kind.PHOTO, "photo-" + random() + ".png",
                    () -> new ByteArrayInputStream(PICTURE)).id();
        } catch (Refusal | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The open tasks by their ids in the model. */
    public Set<String> waitsFor(String number) throws Refusal {
        return open.names(number);
    }

    public List<TaskRow> tasks(String number) throws Refusal {
        return open.of(number);
    }

    /** The first open task of this name. */
    public TaskRow task(String number, String task) throws Refusal {
        return open.first(number, task);
    }

    public void answer(String number, String task, Object... namesAndValues) throws Refusal {
        hands.complete(task(number, task), map(namesAndValues));
    }

    public static Map<String, Object> map(Object... namesAndValues) {
        return OpenTasks.answers(namesAndValues);
    }

    public TaskForm form(String number, String task) throws Refusal {
        return open.form(task(number, task));
    }

    /** Every choice of a field of the form of an open task. */
    public List<String> choices(String number, String task, String field) throws Refusal {
        return choices(form(number, task).schema(), field);
    }

    private static List<String> choices(JsonNode node, String field) {
        if (field.equals(node.path("key").asText())) {
            return node.path("values").findValuesAsText("value");
        }
        for (JsonNode component : node.path("components")) {
            List<String> found = choices(component, field);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** What an organisation leaves to be ticked. */
    private List<String> ticked(String number, String task, String field) throws Refusal {
        List<String> choices = choices(number, task, field);
        return choices == null ? List.of() : choices;
    }

    public void confirm(String number) throws Refusal {
        confirm(number, Boolean.TRUE.equals(form(number, "ConfirmProject").values().get("keyProject")));
    }

    public void confirm(String number, boolean keyProject) throws Refusal {
        Map<String, Object> values = new HashMap<>(form(number, "ConfirmProject").values());
        values.put("keyProject", keyProject);
        hands.complete(task(number, "ConfirmProject"), values);
    }

    public void plan(String number) throws Refusal {
        answer(number, "PlanInstallation", "plan", "分两周安装,先外机后内机", "site", "suitable", "told", true, "drawings", List.of(photo(number)));
    }

    public void start(String number) throws Refusal {
        answer(number, "StartInstallation", "prepared", ticked(number, "StartInstallation", "prepared"));
    }

    /** From the registration to the dispatch of the inspection of every part. */
    public void toInspection(String number) throws Refusal {
        confirm(number);
        plan(number);
        start(number);
    }

    public void dispatch(String number, String checklist) throws Refusal {
        String inspector = choices(number, "DispatchInspection", "inspector").stream().filter(one -> one.startsWith("technician.")).findFirst().orElseThrow();
        answer(number, "DispatchInspection", "inspector", inspector, "template", checklist, "visitOn", today("central-ac").toString());
    }

    public void inspect(String number, Object... rows) throws Refusal {
        answer(number, "InspectInstallation", "answers", Arrays.asList(rows));
    }

    /** Rows in which everything is in order. */
    public Object[] inOrder(String number) {
        return new Object[] {map("item", "1", "answer", "passed", "photos", List.of(photo(number))), map("item", "2", "measured", 2.4),
                map("item", "3", "note", "沿走廊")};
    }

    /** Rows in which the earth is missing. */
    public Object[] notEarthed(String number) {
        Object[] rows = inOrder(number);
        rows[0] = map("item", "1", "answer", "failed", "note", "未接地", "photos", List.of(photo(number)));
        return rows;
    }

    public void review(String number) throws Refusal {
        answer(number, "ReviewResult", "note", "同意");
    }

    /** Inspected without a finding. */
    public void inspected(String number) throws Refusal {
        String organisation = context.getBean(ServiceCases.class).existing(number).organisation();
        dispatch(number, aChecklist(organisation));
        inspect(number, inOrder(number));
        review(number);
    }

    /** Inspected with a finding that touches safety: the next is the follow-up of its rectification. */
    public void foundUnearthed(String number) throws Refusal {
        String organisation = context.getBean(ServiceCases.class).existing(number).organisation();
        dispatch(number, aChecklist(organisation));
        inspect(number, notEarthed(number));
        review(number);
    }

    public void followUp(String number) throws Refusal {
        answer(number, "FollowUpRectification", "note", "已督促施工", "again", "no");
    }

    public void reportRectified(String number) throws Refusal {
        answer(number, "ReportRectification", "note", "已接地", "photos", List.of(photo(number)));
    }

    public void reinspect(String number, boolean inOrder) throws Refusal {
        List<Map<String, Object>> looks = choices(number, "ReinspectFindings", "finding").stream()
                .map(finding -> map("finding", finding, "inOrder", inOrder ? "yes" : "no", "note", "复查")).toList();
        answer(number, "ReinspectFindings", "looks", looks);
    }

    public void rectify(String number) throws Refusal {
        followUp(number);
        reportRectified(number);
        reinspect(number, true);
    }

    public void commission(String number) throws Refusal {
        commission(number, ticked(number, "CommissionUnits", "done"));
    }

    /** Fills in every serial number that is open. */
    public void commission(String number, List<String> done) throws Refusal {
        List<Map<String, Object>> serials = serialRows(number).stream()
                .map(row -> map("position", row.get("position"), "serialNo", "P" + random())).toList();
        answer(number, "CommissionUnits", "done", done, "trialRun", "试运行正常", "serials", serials);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> serialRows(String number) throws Refusal {
        return (List<Map<String, Object>>) form(number, "CommissionUnits").values().getOrDefault("serials", List.of());
    }

    public void accept(String number) throws Refusal {
        hands.complete(task(number, "AcceptPart"), signature(number));
    }

    /** Everything that an acceptance asks for. */
    public Map<String, Object> signature(String number) throws Refusal {
        Map<String, Object> values = map("satisfied", "yes", "acceptedOn", today("central-ac").toString(), "signedBy", "王丽", "seal", true,
                "guide", true, "trained", "王丽:操作及保养", "remark", "满意");
        List<String> papers = ticked(number, "AcceptPart", "papers");
        if (!papers.isEmpty()) {
            values.put("papers", papers);
            values.put("documents", List.of(photo(number)));
        }
        return values;
    }

    public void dissatisfied(String number, String impact) throws Refusal {
        answer(number, "AcceptPart", "satisfied", "no", "complaints", List.of(map("description", "噪音大", "impact", impact)));
    }

    public String status(String number) {
        return jdbc().sql("select status from installation_project where case_number = ?").param(number).query(String.class).single();
    }

    public String caseStatus(String number) {
        return context.getBean(ServiceCases.class).existing(number).status().key();
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public void assertClosed(String number) throws Refusal {
        assertThat(waitsFor(number)).isEmpty();
        assertThat(status(number)).isEqualTo("closed");
        assertThat(caseStatus(number)).isEqualTo("closed");
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 10).toUpperCase();
    }
}
