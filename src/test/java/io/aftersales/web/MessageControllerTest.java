package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import io.aftersales.PlatformTest;
import io.aftersales.notification.Attachment;
import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.process.CaseRoad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads which messages: a branch those about its own cases, a person those to themselves, the head office all. */
@PlatformTest
class MessageControllerTest {

    private static final String MANAGER = "branch-manager.central-ac.north-west";
    private static final String ADMINISTRATOR = "administrator.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private CaseRoad road;
    @Autowired
    private Notifier notifier;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private ApiCalls api;

    private final String event = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({"agent.central-ac, true", "dispatcher.central-ac.south, true", "branch-manager.central-ac, true",
        "auditor.central-ac, true", "admin, true", "dispatcher.central-ac.north-west, false", MANAGER + ", false",
        "agent.room-ac, false"})
    void a_message_about_a_case_is_read_where_the_case_is(String reader, boolean reads) throws Exception {
        tell(road.open("central-ac"), "customer:" + event);
        assertThat(seen(reader)).isEqualTo(reads);
    }

    @ParameterizedTest
    @CsvSource({"agent.central-ac, true", "auditor.central-ac, true", "branch-manager.central-ac, false", MANAGER + ", false"})
    void a_message_about_no_case_is_the_head_office_s(String reader, boolean reads) throws Exception {
        tell(null, "party:central-ac:" + event);
        assertThat(seen(reader)).isEqualTo(reads);
    }

    @Test
    void what_was_told_to_oneself_is_read_wherever_it_belongs() throws Exception {
        tell(road.open("central-ac"), MANAGER);
        assertThat(seen(MANAGER)).isTrue();
        assertThat(seen("dispatcher.central-ac.north-west")).isFalse();
    }

    @Test
    void what_was_given_up_is_sent_again_by_an_administrator_who_reaches_it() throws Exception {
        tell(road.open("central-ac"), "customer:" + event);
        String id = jdbc.sql("select id from message where event_id = ?").param(event).query(String.class).single();
        String resend = "/api/messages/" + id + "/resend";
        api.refused(ADMINISTRATOR, resend, Map.of(), 409, "MESSAGE_NOT_RESENDABLE", null);
        jdbc.sql("update message set state = 'dead' where id = ?").param(id).update();
        api.refused("administrator.room-ac", resend, Map.of(), 404, "NOT_FOUND", null);
        api.done(ADMINISTRATOR, resend, Map.of());
        assertThat(jdbc.sql("select count(*) from message where id = ? and state = 'dead'").param(id).query(Integer.class).single()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"branch-manager.central-ac, true", "general-manager.central-ac, true", "auditor.central-ac, true", "admin, true",
        MANAGER + ", false", "branch-manager.room-ac, false"})
    void a_file_that_goes_with_a_message_is_had_by_whoever_reads_the_message(String reader, boolean reads) throws Exception {
        byte[] content = "部门;数\n华南;3\n".getBytes(StandardCharsets.UTF_8);
        tell(road.open("central-ac"), "customer:" + event, new Attachment("报表 " + event + ".csv", "text/csv", content),
                new Attachment("a.xlsx", "application/vnd.ms-excel", new byte[] {1, 2, 3}));
        String id = jdbc.sql("select id from message where event_id = ?").param(event).query(String.class).single();
        String files = "/api/messages/" + id + "/files/";
        MvcResult answer = file(reader, files, "报表 " + event + ".csv");
        if (!reads) {
            assertThat(answer.getResponse().getStatus()).isEqualTo(404);
            return;
        }
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(content);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment").contains(event);
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/csv");
        assertThat(file(reader, files, "b.xlsx").getResponse().getStatus()).isEqualTo(404);
        String path = "/api/messages?limit=200" + ("admin".equals(reader) ? "&organisation=central-ac" : "");
        JsonNode row = StreamSupport.stream(api.read(reader, path).path("items").spliterator(), false)
                .filter(one -> id.equals(one.path("id").asText())).findFirst().orElseThrow();
        assertThat(row.path("files")).extracting(one -> one.path("name").asText(), one -> one.path("size").asInt())
                .containsExactly(tuple("a.xlsx", 3), tuple("报表 " + event + ".csv", content.length));
        assertThat(jdbc.sql("select count(*) from audit_event where kind = 'message.fileTaken' and actor = ? and payload like ?")
                .params(reader, "%" + event + "%").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_file_that_was_mailed_to_oneself_is_had_wherever_the_message_belongs() throws Exception {
        tell(road.open("central-ac"), MANAGER, new Attachment("report.csv", "text/csv", new byte[] {65}));
        String id = jdbc.sql("select id from message where event_id = ?").param(event).query(String.class).single();
        assertThat(file(MANAGER, "/api/messages/" + id + "/files/", "report.csv").getResponse().getContentAsString()).isEqualTo("A");
        assertThat(file("dispatcher.central-ac.north-west", "/api/messages/" + id + "/files/", "report.csv").getResponse().getStatus()).isEqualTo(404);
        assertThat(file(MANAGER, "/api/messages/none/files/", "report.csv").getResponse().getStatus()).isEqualTo(404);
    }

    private MvcResult file(String reader, String path, String name) throws Exception {
        return web.perform(get(path + "{name}", name).with(httpBasic(reader, "demo"))).andReturn();
    }

    private boolean seen(String reader) throws Exception {
        String path = "/api/messages?limit=200" + ("admin".equals(reader) ? "&organisation=central-ac" : "");
        JsonNode page = api.read(reader, path);
        return page.path("items").findValuesAsText("subject").stream().anyMatch(subject -> subject.contains(event));
    }

    private void tell(String caseNumber, String recipient, Attachment... files) {
        Notice.Recipient told = new Notice.Recipient(recipient, "张伟", files.length == 0 ? null : "zhang@example.com", null, "en");
        new TransactionTemplate(transactions).executeWithoutResult(open -> notifier.tell(new Notice(event, "certificate-reminder",
                "central-ac", caseNumber, List.of(told), Map.of("name", "张伟", "certificateNo", event, "validTo", "2026-12-31"),
                List.of(files))));
    }
}
