package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.aftersales.PlatformTest;
import io.aftersales.pricelist.Prices;
import io.aftersales.proof.Forger;
import io.aftersales.verify.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A price list over HTTP: drafted, imported, released with four eyes, used and rolled back. */
@PlatformTest
class PriceListApiTest {

    private static final String ANALYST = "analyst.central-ac";
    private static final String APPROVER = "rule-approver.central-ac";
    private static final String MANAGER = "general-manager.central-ac";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Prices prices;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Forger forger;
    @Autowired
    private Clock clock;

    private final String key = "list-" + UUID.randomUUID().toString().substring(0, 8);
    private final String code = "Z" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate day = LocalDate.of(2026, 6, 1);

    @Test
    void a_list_is_drafted_released_at_once_in_an_emergency_used_and_rolled_back() throws Exception {
        list();
        released(draft(), "100.00");
        assertThat(prices.on("central-ac", code, day).orElseThrow().unitPrice()).isEqualByComparingTo("100");
        assertThat(prices.on("central-ac", code, LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(prices.on("room-ac", code, day)).isEmpty();
        released(draft(), "120.00");
        assertThat(prices.on("central-ac", code, day).orElseThrow().unitPrice()).isEqualByComparingTo("120");
        call(ANALYST, "GET", "/api/price-lists/central-ac/" + key + "/difference?from=1&to=2", null).andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1))).andExpect(jsonPath("$[0].was.price").value("100.00"))
                .andExpect(jsonPath("$[0].now.price").value("120.00"));
        String rollback = "/api/price-lists/central-ac/" + key + "/rollback";
        call(ANALYST, "POST", rollback, "{\"reason\": \"x\"}").andExpect(status().isForbidden());
        call(APPROVER, "POST", rollback, "{\"reason\": \"价格有误\"}").andExpect(status().isOk());
        assertThat(prices.on("central-ac", code, day).orElseThrow().unitPrice()).isEqualByComparingTo("100");
        call(APPROVER, "GET", "/api/rule-changes/timeline", null)
                .andExpect(jsonPath("$[?(@.key == '" + key + "')].state", containsInAnyOrder("replaced", "rolled-back", "rollback")));
        call(APPROVER, "POST", rollback, "{\"reason\": \"再次\"}").andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("ROLLED_BACK_ALREADY"));
        what_is_changed_behind_the_platforms_back_is_found();
    }

    private void what_is_changed_behind_the_platforms_back_is_found() {
        String of = " where version = 2 and list_key = '" + key + "'";
        String items = " where version_id = (select id from price_list_version" + of + ")";
        assertThat(forger.found("central-ac", stream())).isNull();
        for (String statement : List.of("update price_list_item set price_cny = 1" + items, "update price_list_item set name_zh = 'x'" + items,
                "update price_list_item set valid_until = date '2030-01-01'" + items, "delete from price_list_item" + items,
                "update price_list_version set published_by = 'nobody'" + of, "update price_list_version set reason = 'x'" + of,
                "update price_list_version set effective_at = timestamp with time zone '2020-01-05 09:00:00+08'" + of,
                "update price_list_version set taken_back = true" + of)) {
            assertThat(forger.found("central-ac", stream(), statement)).as(statement).isEqualTo(Fault.ROW_CHANGED);
        }
        assertThat(forger.found("central-ac", stream(), "delete from price_list_item" + items, "delete from price_list_version" + of))
                .isEqualTo(Fault.ROW_MISSING);
        assertThat(forger.found("central-ac", stream(), "insert into price_list_version select 'forged-" + key + "', organisation, list_key, 9, "
                + "effective_at, published_by, published_at, case_number, reason, taken_back from price_list_version" + of))
                .isEqualTo(Fault.ROW_INSERTED);
    }

    private String stream() {
        return "priceList:central-ac/" + key;
    }

    @Test
    void a_version_that_waits_gives_no_price_yet() throws Exception {
        list();
        String draft = draft();
        save(draft, 1, "77.00");
        String number = JsonPath.read(call(ANALYST, "POST", "/api/rule-changes", """
                {"subject": {"kind": "price-list", "draft": "%s"}, "reason": "新价", "effectiveAt": "%s"}"""
                .formatted(draft, clock.instant().plus(Duration.ofDays(1)))).andExpect(status().isCreated()).andReturn().getResponse()
                .getContentAsString(), "$.change.number");
        save(draft, 2, "78.00").andExpect(status().isConflict());
        complete(APPROVER, number, "ApproveChange", "{\"approved\": \"yes\"}").andExpect(status().is2xxSuccessful());
        assertThat(prices.on("central-ac", code, day)).isEmpty();
        call(APPROVER, "GET", "/api/rule-changes?state=waiting&key=" + key, null).andExpect(jsonPath("$", hasSize(1)));
        String point = "$[?(@.key == '" + key + "')]";
        call(APPROVER, "GET", "/api/rule-changes/timeline?organisation=central-ac", null).andExpect(jsonPath(point, hasSize(1)))
                .andExpect(jsonPath(point + ".state", hasItem("waiting"))).andExpect(jsonPath(point + ".open", hasItem(true)))
                .andExpect(jsonPath(point + ".approvedBy[0]", hasItem(APPROVER))).andExpect(jsonPath(point + ".by", hasItem(ANALYST)));
        call("analyst.room-ac", "GET", "/api/rule-changes/timeline", null).andExpect(jsonPath(point, hasSize(0)));
        call("analyst.room-ac", "POST", "/api/rule-changes/" + number + "/withdraw", "{\"reason\": \"x\"}").andExpect(status().isNotFound());
        call(APPROVER, "POST", "/api/rule-changes/" + number + "/withdraw", "{}").andExpect(status().isUnprocessableEntity());
        call(APPROVER, "POST", "/api/rule-changes/" + number + "/withdraw", "{\"reason\": \"暂缓\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.change.state").value("taken-back"));
        call(APPROVER, "GET", "/api/rule-changes/timeline?organisation=central-ac", null).andExpect(jsonPath(point + ".state", hasItem("taken-back")))
                .andExpect(jsonPath(point + ".open", hasItem(false))).andExpect(jsonPath(point + ".reason", hasItem("暂缓")));
        save(draft, 2, "78.00").andExpect(status().isOk());
        assertThat(forger.found("central-ac", stream())).as("what was taken back is vouched for anew").isNull();
    }

    @Test
    void a_price_changed_in_the_database_is_found_also_after_its_version_was_taken_back() throws Exception {
        list();
        String draft = draft();
        save(draft, 1, "77.00");
        String number = JsonPath.read(call(ANALYST, "POST", "/api/rule-changes", """
                {"subject": {"kind": "price-list", "draft": "%s"}, "reason": "新价", "effectiveAt": "%s"}"""
                .formatted(draft, clock.instant().plus(Duration.ofDays(1)))).andExpect(status().isCreated()).andReturn().getResponse()
                .getContentAsString(), "$.change.number");
        complete(APPROVER, number, "ApproveChange", "{\"approved\": \"yes\"}").andExpect(status().is2xxSuccessful());
        assertThat(jdbc.sql("update price_list_item set price_cny = 1 where version_id = (select id from price_list_version where list_key = ?)")
                .param(key).update()).isEqualTo(1);
        call(APPROVER, "POST", "/api/rule-changes/" + number + "/withdraw", "{\"reason\": \"暂缓\"}").andExpect(status().isOk());
        assertThat(forger.found("central-ac", stream())).isEqualTo(Fault.ROW_CHANGED_BETWEEN);
    }

    @Test
    void what_is_wrong_is_said_on_the_cell_and_stands_in_the_way() throws Exception {
        list();
        String draft = draft();
        save(draft, 1, "1.005").andExpect(status().isOk()).andExpect(jsonPath("$.findings[?(@.error)].code", hasItem("TOO_MANY_DECIMALS")))
                .andExpect(jsonPath("$.findings[?(@.error)].column", hasItem("price")));
        int before = jdbc.sql("select count(*) from rule_change").query(Integer.class).single();
        emergency(draft).andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.code").value("CHANGE_NOT_READY"));
        assertThat(jdbc.sql("select count(*) from rule_change").query(Integer.class).single()).isEqualTo(before);
        save(draft, 1, "1.00").andExpect(status().isConflict()).andExpect(jsonPath("$.code").value("PRICE_DRAFT_STALE"));
    }

    @Test
    void a_file_takes_the_place_of_the_rows_or_is_refused_with_its_cell() throws Exception {
        list();
        String draft = draft();
        String header = "code,nameZh,nameEn,unit,price,validFrom,validUntil\n";
        upload(draft, header + code + ",电容,Capacitor,件,9.90,2026-01-01,\n").andExpect(status().isOk()).andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.draft.revision").value(2));
        upload(draft, header + code + ",电容,Capacitor,件,=9,2026-01-01,\n").andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.code").value("PRICE_SHEET_CELL"));
    }

    @Test
    void refused_lines_of_a_file_are_named_and_the_rest_can_be_mended() throws Exception {
        list();
        String draft = draft();
        upload(draft, "code,nameZh,nameEn,unit,price,validFrom\n" + code + ",电容,Capacitor,件,9.90,2026-01-01\n\n" + code
                + "-2,风机,Fan,件,9.999,2026-01-01\n").andExpect(status().isOk()).andExpect(jsonPath("$.rows", hasSize(2)))
                .andExpect(jsonPath("$.refused", hasSize(1))).andExpect(jsonPath("$.refused[0].line").value(4))
                .andExpect(jsonPath("$.refused[0].column").value("price")).andExpect(jsonPath("$.refused[0].reason.en").value("has more than two decimals"));
        call(ANALYST, "GET", "/api/price-list-drafts/" + draft, null).andExpect(jsonPath("$.refused", hasSize(0)))
                .andExpect(jsonPath("$.findings[?(@.error)].row", hasItem(2)));
    }

    @Test
    void a_version_goes_out_as_the_file_that_an_upload_takes() throws Exception {
        list();
        released(draft(), "100.00");
        MockHttpServletResponse file = call(ANALYST, "GET", "/api/price-lists/central-ac/" + key + "/versions/1/file", null).andExpect(status().isOk())
                .andReturn().getResponse();
        assertThat(file.getHeader("Content-Disposition")).contains(key + "-1.csv");
        String csv = new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFcode,nameZh,nameEn,unit,price,validFrom,validUntil\r\n" + code);
        String draft = draft();
        upload(draft, csv).andExpect(jsonPath("$.refused", hasSize(0))).andExpect(jsonPath("$.differences", hasSize(0)));
        call(ANALYST, "GET", "/api/price-list-drafts/" + draft + "/file", null).andExpect(status().isOk());
        call("analyst.room-ac", "GET", "/api/price-list-drafts/" + draft + "/file", null).andExpect(status().isNotFound());
    }

    @Test
    void the_effect_names_what_gets_dearer_on_the_day_that_is_new() throws Exception {
        list();
        released(draft(), "100.00");
        String draft = draft();
        save(draft, 1, "125.00");
        call(ANALYST, "GET", "/api/price-list-drafts/" + draft + "/effect", null).andExpect(status().isOk())
                .andExpect(jsonPath("$.dearer").value(1)).andExpect(jsonPath("$.cheaper").value(0)).andExpect(jsonPath("$.added").value(0))
                .andExpect(jsonPath("$.rows[0].priceWas").value(100.0)).andExpect(jsonPath("$.rows[0].priceNow").value(125.0))
                .andExpect(jsonPath("$.lines").value(0));
        call(ANALYST, "GET", "/api/price-list-drafts/" + draft + "/effect?on=2025-12-31", null).andExpect(jsonPath("$.rows", hasSize(0)));
        call("analyst.room-ac", "GET", "/api/price-list-drafts/" + draft + "/effect", null).andExpect(status().isNotFound());
    }

    @Test
    void the_lists_of_an_organisation_say_what_holds_and_what_is_on_the_way() throws Exception {
        list();
        String row = "$[?(@.key == '" + key + "')]";
        call(ANALYST, "GET", "/api/price-lists?organisation=central-ac", null).andExpect(jsonPath(row + ".version", hasSize(0)));
        released(draft(), "100.00");
        draft();
        call(ANALYST, "GET", "/api/price-lists?organisation=central-ac", null).andExpect(jsonPath(row + ".version", hasItem(1)))
                .andExpect(jsonPath(row + ".items", hasItem(1))).andExpect(jsonPath(row + ".drafts", hasItem(1)))
                .andExpect(jsonPath(row + ".waiting", hasItem(0)));
        call("analyst.room-ac", "GET", "/api/price-lists", null).andExpect(jsonPath(row, hasSize(0)));
    }

    @Test
    void a_list_changed_by_another_release_must_be_brought_up_to_date() throws Exception {
        list();
        released(draft(), "10.00");
        String mine = draft();
        save(mine, 1, "11.00");
        released(draft(), "12.00");
        emergency(mine).andExpect(status().isUnprocessableEntity());
        call(ANALYST, "POST", "/api/price-list-drafts/" + mine + "/rebase", "{\"revision\": 2}").andExpect(status().isOk())
                .andExpect(jsonPath("$.upToDate").value(true)).andExpect(jsonPath("$.rows[0].price").value("11.00"));
        emergency(mine).andExpect(status().isCreated());
    }

    @Test
    void another_organisation_sees_nothing_of_it() throws Exception {
        list();
        String draft = draft();
        call("analyst.room-ac", "GET", "/api/price-list-drafts/" + draft, null).andExpect(status().isNotFound());
        call("analyst.room-ac", "GET", "/api/price-lists/central-ac/" + key, null).andExpect(status().isNotFound());
        call("analyst.room-ac", "POST", "/api/price-lists/central-ac/" + key + "/drafts", "{\"title\": \"x\"}").andExpect(status().isNotFound());
        call("analyst.room-ac", "POST", "/api/rule-changes", """
                {"subject": {"kind": "price-list", "draft": "%s"}, "reason": "x", "emergency": true}""".formatted(draft)).andExpect(status().isNotFound());
    }

    private void list() throws Exception {
        call(ANALYST, "POST", "/api/price-lists", """
                {"organisation": "central-ac", "key": "%s", "nameZh": "配件价目表", "nameEn": "Parts"}""".formatted(key)).andExpect(status().isCreated());
    }

    private String draft() throws Exception {
        return JsonPath.read(call(ANALYST, "POST", "/api/price-lists/central-ac/" + key + "/drafts", "{\"title\": \"调价\"}")
                .andExpect(status().isCreated()).andReturn().getResponse().getContentAsString(), "$.draft.id");
    }

    private ResultActions save(String draft, int revision, String price) throws Exception {
        return call(ANALYST, "PUT", "/api/price-list-drafts/" + draft, """
                {"revision": %d, "rows": [{"code": "%s", "nameZh": "电容", "nameEn": "Capacitor", "unit": "件", "price": "%s",
                 "validFrom": "2026-01-01", "validUntil": ""}]}""".formatted(revision, code, price));
    }

    private ResultActions emergency(String draft) throws Exception {
        return call(ANALYST, "POST", "/api/rule-changes", """
                {"subject": {"kind": "price-list", "draft": "%s"}, "reason": "调价", "emergency": true}""".formatted(draft));
    }

    private void released(String draft, String price) throws Exception {
        save(draft, 1, price).andExpect(status().isOk());
        String number = JsonPath.read(emergency(draft).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString(), "$.change.number");
        complete(APPROVER, number, "ApproveChange", "{\"approved\": \"yes\"}").andExpect(status().is2xxSuccessful());
        complete(MANAGER, number, "ConfirmEmergency", "{\"confirmed\": \"yes\"}").andExpect(status().is2xxSuccessful());
        call(ANALYST, "GET", "/api/rule-changes/" + number, null).andExpect(jsonPath("$.change.state").value("in-force"));
    }

    private ResultActions complete(String person, String number, String task, String answers) throws Exception {
        String tasks = call(person, "GET", "/api/tasks?case=" + number, null).andReturn().getResponse().getContentAsString();
        java.util.List<String> ids = JsonPath.read(tasks, "$.items[?(@.task == 'UserTask_" + task + "')].id");
        return call(person, "POST", "/api/tasks/" + ids.get(0) + "/complete", "{\"values\": " + answers + "}");
    }

    private ResultActions upload(String draft, String text) throws Exception {
        return mvc.perform(multipart("/api/price-list-drafts/" + draft + "/upload").file(new MockMultipartFile("file", "prices.csv", "text/csv",
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8))).param("revision", revision(draft))
                .with(httpBasic(ANALYST, "demo")).with(csrf()));
    }

    private String revision(String draft) throws Exception {
        return String.valueOf((Object) JsonPath.read(call(ANALYST, "GET", "/api/price-list-drafts/" + draft, null).andReturn().getResponse()
                .getContentAsString(), "$.draft.revision"));
    }

    private ResultActions call(String user, String method, String path, String body) throws Exception {
        var request = request(HttpMethod.valueOf(method), path).with(httpBasic(user, "demo")).with(csrf());
        return mvc.perform(body == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
