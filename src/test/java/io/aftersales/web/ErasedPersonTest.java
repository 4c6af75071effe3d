package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.customer.ArchiveEntry;
import io.aftersales.customer.Fact;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.customer.Place;
import io.aftersales.customer.Source;
import io.aftersales.customer.UnitFacts;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.process.CaseRoad;
import io.aftersales.proof.Forger;
import io.aftersales.proof.TrailVerification;
import io.aftersales.servicecase.ServiceCaseFixtures;
import io.aftersales.shared.PhoneNumber;
import io.aftersales.verify.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A person is planted wherever one can be, erased, and then looked for in every column of every table. */
@PlatformTest
class ErasedPersonTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final String ORGANISATION = "central-ac";
    private static final String SUPERVISOR = "supervisor.central-ac";
    private static final String AUDITOR = "auditor.central-ac";
    private static final String ADMINISTRATOR = "administrator.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private CaseRoad road;
    @Autowired
    private InstalledBaseService archive;
    @Autowired
    private DocumentService documents;
    @Autowired
    private TaskService engineTasks;
    @Autowired
    private TrailVerification verification;
    @Autowired
    private Forger forger;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApiCalls calls;
    /** Stands in everything that is said of the person. */
    private String mark;
    private String name;
    private String digits;
    private String email;
    private String address;
    private String serialNo;

    @BeforeEach
    void a_person_as_nobody_else() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        mark = random.ints(10, 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        name = "欧阳" + mark;
        digits = "137" + random.nextInt(10_000_000, 100_000_000);
        email = mark + "@example.com";
        address = mark + "路8号";
    }

    @Test
    void nothing_of_a_person_is_left_in_any_column_and_the_chains_are_whole() throws Exception {
        long customer = customer();
        String number = reported();
        worked(number);
        assertThat(places()).as("the person was planted").contains("customer.name", "customer_phone.e164", "site.address", "contact.email",
                "customer_call.summary", "archive_term.term", "case_contact.name", "case_contact.phone", "service_case.fault_text",
                "service_case.facts", "visit.finding", "visit.signed_by", "callback.remark", "message.address", "message.body", "document.file_name",
                "document_piece.bytes", "audit_personal.text", "idempotency_key.body", "act_hi_comment.message_", "act_ge_bytearray.bytes_");
        assertThat(places()).as("never in the chain itself").doesNotContain("audit_event.payload");

        calls.done(AUDITOR, "/api/retention/holds", Map.of("caseNumber", number, "reason", "诉讼 " + mark));
        Map<String, Object> person = Map.of("customerId", customer);
        calls.refused(ADMINISTRATOR, "/api/retention/persons", person, 409, "CASE_HELD", null);
        assertThat(calls.call(HttpMethod.DELETE, AUDITOR, "/api/retention/holds/" + number, null, null, "zh-CN").status()).isEqualTo(204);
        assertThat(places()).contains("customer.name");

        ApiCalls.Answer erased = calls.post(ADMINISTRATOR, "/api/retention/persons", person);
        assertThat(erased.status()).as(erased.text()).isEqualTo(202);
        assertThat(erased.body().path("cases").get(0).asText()).isEqualTo(number);
        assertThat(places()).isEmpty();
        assertThat(jdbc.sql("select count(*) from archive_term where customer_id = ? and equipment_id = 0").param(customer).query(Integer.class).single())
                .isZero();

        assertThat(verification.verifyCase(number).broken()).isNull();
        for (String stream : List.of("customer:" + customer, "organisation:" + ORGANISATION)) {
            assertThat(forger.found(ORGANISATION, stream)).as(stream).isNull();
        }
        assertThat(forger.found(ORGANISATION, "case:" + number, "update document set file_name = 'x' where case_number = '" + number + "'"))
                .as("what is left is vouched for").isEqualTo(Fault.ROW_CHANGED);
        calls.refused(ADMINISTRATOR, "/api/retention/persons", person, 409, "PERSON_ERASED", null);
        assertThat(calls.read(SUPERVISOR, "/api/cases/" + number).path("number").asText()).isEqualTo(number);
    }

    @Test
    void an_open_case_stands_in_the_way_and_is_named() throws Exception {
        long customer = customer();
        String number = reported();
        calls.refused(ADMINISTRATOR, "/api/retention/persons", Map.of("customerId", customer), 409, "CASE_STILL_OPEN", null);
        assertThat(calls.post(ADMINISTRATOR, "/api/retention/persons", Map.of("customerId", customer)).text()).contains(number);
        assertThat(places()).contains("customer.name", "case_contact.name");
        assertThat(calls.post("administrator.room-ac", "/api/retention/persons", Map.of("customerId", customer)).status()).isEqualTo(404);
        assertThat(calls.post(SUPERVISOR, "/api/retention/persons", Map.of("customerId", customer)).status()).isEqualTo(403);
    }

    private long customer() throws Exception {
        ServiceCaseFixtures.Home home = ServiceCaseFixtures.homeOf(ORGANISATION);
        serialNo = "T" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L);
        archive.take(new ArchiveEntry(ORGANISATION, "C" + serialNo, name, PhoneNumber.read(digits).orElseThrow(), digits,
                new Place(home.province(), home.city(), "市区", address), home.family(), home.model(), serialNo,
                new UnitFacts(Map.of(Fact.ACCEPTANCE_DATE, "2026-03-01", Fact.EX_FACTORY_DATE, "2026-01-10", Fact.PURCHASE_DATE, "2026-02-01")), null), new Source("test", null));
        long id = jdbc.sql("select id from customer where organisation = ? and customer_no = ?").params(ORGANISATION, "C" + serialNo)
                .query(Long.class).single();
        String path = "/api/customers/" + id;
        calls.done(SUPERVISOR, path + "/contacts", Map.of("name", name + "的秘书", "position", "秘书", "phone", digits, "email", email, "language", "zh"));
        calls.done(SUPERVISOR, path + "/calls", Map.of("channel", "phone", "direction", "in", "summary", name + "询问"));
        calls.read(AUDITOR, "/api/audit/cases?q=" + digits);
        return id;
    }

    private String reported() throws Exception {
        ApiCalls.Answer answer = calls.post("agent.central-ac", "/api/cases", Map.of("organisation", ORGANISATION, "channel", "phone", "serialNo", serialNo,
                "contact", Map.of("name", name, "phone", digits, "email", email, "language", "zh"), "faultText", name + "说不制冷"), UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().path("number").asText();
    }

    private void worked(String number) throws Exception {
        String task = road.tasks(number).get(0).id();
        String instance = engineTasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        engineTasks.createComment(task, instance, name + "来电");
        engineTasks.createAttachment("text/plain", task, instance, name, name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
        byte[] photo = new byte[PNG.length + 200];
        System.arraycopy(PNG, 0, photo, 0, PNG.length);
        byte[] written = (name + digits).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(written, 0, photo, PNG.length, written.length);
        documents.add(number, Document.Kind.PHOTO, name + ".png", () -> new ByteArrayInputStream(photo));
        road.answer(number, "GuideRemotely", "reached", "yes", "mode", "phone", "advice", name + "重启无效", "solved", "no");
        road.dispatch(number);
        road.accept(number);
        road.appoint(number, Duration.ofHours(1));
        road.setOut(number);
        road.arrive(number);
        road.answer(number, "DiagnoseFault", "finding", name + "家中压缩机不启动", "cause", "product", "plan", "与" + name + "约定更换电容", "partsWanted", "no");
        road.answer(number, "RepairAndTest", "workDone", name + "在场", "secondCheck", true, "result", "solved", "minutes", 60);
        road.sign(number, 0, name);
        road.answer(number, "CallCustomer", "reached", "yes", "satisfied", "yes", "score", 5, "remark", name + "满意");
        assertThat(road.status(number)).isEqualTo("closed");
    }

    /** Every column of every table in which the person is found. */
    private List<String> places() {
        List<String> found = new ArrayList<>();
        jdbc.sql("""
                select lower(c.table_name), lower(c.column_name), lower(c.data_type), lower(c.table_schema) from information_schema.columns c
                  join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                 where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                   and lower(c.table_name) <> 'flyway_schema_history'""").query(row -> {
                    String type = row.getString(3);
                    String table = row.getString(1);
                    String column = row.getString(2);
                    if (type.startsWith("char") || type.equals("text")) {
                        inText(table, column, found);
                    } else if (type.startsWith("binary") || type.equals("bytea")) {
                        inBytes(table, column, found);
                    }
                });
        inAnswers(found);
        return found;
    }

    private void inText(String table, String column, List<String> found) {
        int rows = jdbc.sql("select count(*) from " + table + " where lower(" + column + ") like ? or " + column + " like ?")
                .params("%" + mark + "%", "%" + digits + "%").query(Integer.class).single();
        if (rows > 0) {
            found.add(table + "." + column);
        }
    }

    private void inBytes(String table, String column, List<String> found) {
        if (jdbc.sql("select " + column + " from " + table + " where " + column + " is not null").query((row, n) -> tells(row.getBytes(1)))
                .list().contains(true)) {
            found.add(table + "." + column);
        }
    }

    /** Kept as Base64. */
    private void inAnswers(List<String> found) {
        if (jdbc.sql("select body from idempotency_key where body is not null").query((row, n) -> tells(Base64.getDecoder().decode(row.getString(1))))
                .list().contains(true)) {
            found.add("idempotency_key.body");
        }
    }

    private boolean tells(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return text.contains(mark) || text.contains(digits);
    }
}
