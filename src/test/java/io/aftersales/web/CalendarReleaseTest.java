package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.jayway.jsonpath.JsonPath;
import io.aftersales.PlatformTest;
import io.aftersales.proof.Forger;
import io.aftersales.sla.CalendarService;
import io.aftersales.sla.time.WorkingCalendar;
import io.aftersales.verify.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The calendar of one organisation over HTTP, from the state's to its own and back; only a day far off changes. */
@PlatformTest
class CalendarReleaseTest {

    private static final String ORGANISATION = "electrical-equipment";
    private static final String ANALYST = "analyst.electrical-equipment";
    private static final String APPROVER = "rule-approver.electrical-equipment";
    private static final String MANAGER = "general-manager.electrical-equipment";
    private static final LocalDate FAR_OFF = LocalDate.of(2039, 5, 2);

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private CalendarService calendars;
    @Autowired
    private Clock clock;
    @Autowired
    private Forger forger;

    @Test
    void a_calendar_is_drafted_previewed_released_and_rolled_back() throws Exception {
        WorkingCalendar before = calendars.of(ORGANISATION);
        String another = id(call(ANALYST, "POST", "/api/calendar-drafts", "{\"organisation\": \"electrical-equipment\", \"title\": \"另一份\"}"));
        upload(ANALYST, another, "date,kind,name\n2042-01-01,holiday,元旦\n").andExpect(status().isOk());
        String draft = drafted();
        call(ANALYST, "GET", "/api/calendar-drafts/" + draft + "/preview", null).andExpect(status().isOk()).andExpect(jsonPath("$.late").isNumber());
        String waiting = number(submit(draft, "\"effectiveAt\": \"" + clock.instant().plus(Duration.ofDays(2)) + "\"").andExpect(status().isCreated()));
        complete(APPROVER, waiting, "ApproveChange", "{\"approved\": \"yes\"}");
        assertThat(calendars.of(ORGANISATION).isPublicHoliday(FAR_OFF)).isFalse();
        assertThat(calendars.of(ORGANISATION).hours()).isEqualTo(before.hours());
        call(ANALYST, "POST", "/api/rule-changes/" + waiting + "/withdraw", "{\"reason\": \"暂缓\"}").andExpect(status().isOk());

        String number = number(submit(draft, "\"emergency\": true").andExpect(status().isCreated()));
        complete(APPROVER, number, "ApproveChange", "{\"approved\": \"yes\"}");
        complete(MANAGER, number, "ConfirmEmergency", "{\"confirmed\": \"yes\"}");
        WorkingCalendar own = calendars.of(ORGANISATION);
        assertThat(own.id()).isEqualTo(ORGANISATION);
        assertThat(own.isPublicHoliday(FAR_OFF)).isTrue();
        assertThat(own.isPublicHoliday(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(calendars.of("central-ac").isPublicHoliday(FAR_OFF)).isFalse();
        assertThat(calendars.calendar(ORGANISATION, 1).isPublicHoliday(FAR_OFF)).isFalse();
        for (String path : List.of("/days", "/days/preview")) {
            mvc.perform(request(HttpMethod.POST, "/api/calendars/" + ORGANISATION + path).with(httpBasic("admin", "demo")).with(csrf())
                    .contentType("text/csv").content("date,kind,name\n2039-05-03,holiday,x\n")).andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.code").value("CALENDAR_BY_RELEASE"));
        }
        assertThat(calendars.of(ORGANISATION).isPublicHoliday(LocalDate.of(2039, 5, 3))).isFalse();
        call("analyst.room-ac", "GET", "/api/calendars", null).andExpect(jsonPath("$[*].id", not(hasItem(ORGANISATION))));
        call("analyst.room-ac", "GET", "/api/calendars/" + ORGANISATION + "/days", null).andExpect(status().isNotFound());

        call(ANALYST, "GET", "/api/calendar-drafts/" + another, null).andExpect(jsonPath("$.upToDate").value(false));
        call(ANALYST, "POST", "/api/calendar-drafts/" + another + "/rebase", "{\"revision\": 2}").andExpect(status().isOk())
                .andExpect(jsonPath("$.upToDate").value(true)).andExpect(jsonPath("$.draft.days", containsString(FAR_OFF.toString())))
                .andExpect(jsonPath("$.changes", hasSize(1))).andExpect(jsonPath("$.changes[0].day").value("2042-01-01"));
        call(ANALYST, "POST", "/api/calendar-drafts/" + another + "/rebase", "{\"revision\": 2}").andExpect(status().isConflict());
        call(ANALYST, "POST", "/api/calendar-drafts/" + another + "/withdraw", null).andExpect(status().isOk());

        String back = "{\"organisation\": \"electrical-equipment\", \"reason\": \"日期有误\"}";
        call(ANALYST, "POST", "/api/calendar-drafts/rollback", back).andExpect(status().isForbidden());
        call(APPROVER, "POST", "/api/calendar-drafts/rollback", back).andExpect(status().isOk());
        assertThat(calendars.of(ORGANISATION).isPublicHoliday(FAR_OFF)).isFalse();
        call(APPROVER, "POST", "/api/calendar-drafts/rollback", back).andExpect(status().isConflict());
        what_is_changed_behind_the_platforms_back_is_found();
    }

    private void what_is_changed_behind_the_platforms_back_is_found() {
        String of = " where calendar_id = '" + ORGANISATION + "' and version = 2";
        assertThat(forger.found(ORGANISATION, "calendar:" + ORGANISATION)).isNull();
        assertThat(found("update calendar_version set hours = 'always'" + of)).isEqualTo(Fault.ROW_CHANGED);
        assertThat(found("update calendar_version set days = 'date,kind,name'" + of)).isEqualTo(Fault.ROW_CHANGED);
        assertThat(found("update calendar_version set taken_back = not taken_back" + of)).isEqualTo(Fault.ROW_CHANGED);
        assertThat(found("update calendar_version set published_by = 'nobody'" + of)).isEqualTo(Fault.ROW_CHANGED);
        assertThat(found("delete from calendar_version" + of)).isEqualTo(Fault.ROW_MISSING);
        assertThat(found("insert into calendar_version select calendar_id, 77, hours, days, effective_at, published_by, published_at, case_number, "
                + "reason, taken_back from calendar_version" + of)).isEqualTo(Fault.ROW_INSERTED);
        assertThat(found("update working_calendar set hours = 'always' where id = '" + ORGANISATION + "'")).isEqualTo(Fault.ROW_CHANGED);
    }

    private Fault found(String statement) {
        return forger.found(ORGANISATION, "calendar:" + ORGANISATION, statement);
    }

    @Test
    void a_day_of_a_states_list_that_is_changed_in_the_database_is_found() throws Exception {
        calendars.importDays("cn", "date,kind,name\n2043-01-03,workday,班\n");
        calendars.importDays("cn", "date,kind,name\n2043-01-03,holiday,元旦\n");
        assertThat(forger.found("platform", "calendar:cn")).as("a day that another took the place of is vouched for anew").isNull();
        String day = " where calendar_id = 'cn' and on_day = date '2026-10-01'";
        for (String statement : List.of("update calendar_day set kind = 'WORKDAY'" + day, "update calendar_day set name = 'x'" + day,
                "update calendar_day set until_version = 2" + day, "update working_calendar set zone = 'UTC' where id = 'cn-daily'")) {
            assertThat(forger.found("platform", "calendar:cn", statement)).as(statement).isEqualTo(Fault.ROW_CHANGED);
        }
        assertThat(forger.found("platform", "calendar:cn", "delete from calendar_day" + day)).isEqualTo(Fault.ROW_MISSING);
        assertThat(forger.found("platform", "calendar:cn", "insert into calendar_day select calendar_id, date '2026-09-30', kind, name, since_version, "
                + "until_version from calendar_day" + day)).isEqualTo(Fault.ROW_INSERTED);
        assertThat(forger.found("platform", "calendar:cn")).isNull();
    }

    @Test
    void what_is_wrong_stands_on_its_line_and_in_the_way() throws Exception {
        String draft = id(call(ANALYST, "POST", "/api/calendar-drafts", "{\"organisation\": \"electrical-equipment\", \"title\": \"错误\"}"));
        save(draft, 1, "Mon-Fri 18:00-09:00x", "date,kind,name\n2039-02-30,holiday,x\n2039-01-01,party,x\n").andExpect(status().isOk())
                .andExpect(jsonPath("$.findings", hasSize(3))).andExpect(jsonPath("$.findings[1].line").value(2));
        submit(draft, "\"emergency\": true").andExpect(status().isUnprocessableEntity());
        call(ANALYST, "GET", "/api/calendar-drafts/" + draft + "/preview", null).andExpect(status().isUnprocessableEntity());
        save(draft, 1, "always", "date,kind,name\n").andExpect(status().isConflict());
        call("analyst.room-ac", "GET", "/api/calendar-drafts/" + draft, null).andExpect(status().isNotFound());
        call(ANALYST, "POST", "/api/calendar-drafts/" + draft + "/withdraw", null).andExpect(status().isOk());
        save(draft, 2, "always", "date,kind,name\n").andExpect(status().isConflict());
    }

    @Test
    void a_list_of_a_further_year_is_taken_into_a_draft_and_lines_that_cannot_be_read_are_named() throws Exception {
        String draft = id(call(ANALYST, "POST", "/api/calendar-drafts", "{\"organisation\": \"electrical-equipment\", \"title\": \"新年\"}"));
        String list = "date,kind,name\n2041-01-01,holiday,元旦\n2041-02-30,holiday,x\n2041-01-05,workday,元旦\n";
        upload(ANALYST, draft, list).andExpect(status().isOk()).andExpect(jsonPath("$.draft.revision").value(2))
                .andExpect(jsonPath("$.refused", hasSize(1))).andExpect(jsonPath("$.refused[0].line").value(3))
                .andExpect(jsonPath("$.refused[0].column").value("date")).andExpect(jsonPath("$.refused[0].text.zh").isNotEmpty())
                .andExpect(jsonPath("$.findings", hasSize(0)))
                .andExpect(jsonPath("$.changes[?(@.day == '2041-01-05')].now.en", hasItem("working day 元旦")))
                .andExpect(jsonPath("$.changes[?(@.day == '2041-01-01')].was.en", hasItem("nothing special")));
        upload("analyst.room-ac", draft, list).andExpect(status().isNotFound());
        upload(ANALYST, draft, "date;kind\n").andExpect(status().isOk()).andExpect(jsonPath("$.refused", hasSize(1)))
                .andExpect(jsonPath("$.draft.revision").value(2));
        call(ANALYST, "POST", "/api/calendar-drafts/" + draft + "/withdraw", null).andExpect(status().isOk());
    }

    @Test
    void what_an_organisation_works_by_is_told_with_its_hours_and_days() throws Exception {
        call("analyst.room-ac", "GET", "/api/calendar-drafts/present?organisation=room-ac", null).andExpect(status().isOk())
                .andExpect(jsonPath("$.own").value(false)).andExpect(jsonPath("$.zone").value("Asia/Shanghai"))
                .andExpect(jsonPath("$.years", hasItem(2026))).andExpect(jsonPath("$.version.days").isNotEmpty());
        call("analyst.room-ac", "GET", "/api/calendar-drafts/present?organisation=central-ac", null).andExpect(status().isUnprocessableEntity());
    }

    private ResultActions upload(String person, String draft, String list) throws Exception {
        return mvc.perform(multipart("/api/calendar-drafts/" + draft + "/upload").file(new MockMultipartFile("file", "days.csv", "text/csv",
                list.getBytes(StandardCharsets.UTF_8))).param("revision", body(call(ANALYST, "GET", "/api/calendar-drafts/" + draft, null))
                .replaceAll("(?s).*\"revision\":(\\d+).*", "$1")).with(httpBasic(person, "demo")).with(csrf()));
    }

    private String drafted() throws Exception {
        String begun = body(call(ANALYST, "POST", "/api/calendar-drafts", "{\"organisation\": \"electrical-equipment\", \"title\": \"假日\"}")
                .andExpect(status().isCreated()));
        String id = JsonPath.read(begun, "$.draft.id");
        save(id, 1, JsonPath.read(begun, "$.draft.hours"), JsonPath.read(begun, "$.draft.days") + "\n" + FAR_OFF + ",holiday,劳动节\n")
                .andExpect(status().isOk()).andExpect(jsonPath("$.findings", hasSize(0))).andExpect(jsonPath("$.changes", hasSize(1)));
        return id;
    }

    private ResultActions save(String draft, int revision, String hours, String days) throws Exception {
        return call(ANALYST, "PUT", "/api/calendar-drafts/" + draft, json.createObjectNode().put("revision", revision).put("hours", hours)
                .put("days", days).toString());
    }

    private ResultActions submit(String draft, String when) throws Exception {
        return call(ANALYST, "POST", "/api/rule-changes", "{\"subject\": {\"kind\": \"calendar\", \"draft\": \"" + draft + "\"}, \"reason\": \"假日\", "
                + when + "}");
    }

    private static String id(ResultActions answer) throws Exception {
        return JsonPath.read(body(answer), "$.draft.id");
    }

    private static String number(ResultActions answer) throws Exception {
        return JsonPath.read(body(answer), "$.change.number");
    }

    private void complete(String person, String number, String task, String answers) throws Exception {
        List<String> ids = JsonPath.read(body(call(person, "GET", "/api/tasks?case=" + number, null)), "$.items[?(@.task == 'UserTask_" + task + "')].id");
        call(person, "POST", "/api/tasks/" + ids.get(0) + "/complete", "{\"values\": " + answers + "}").andExpect(status().is2xxSuccessful());
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private ResultActions call(String user, String method, String path, String body) throws Exception {
        var request = request(HttpMethod.valueOf(method), path).with(httpBasic(user, "demo")).with(csrf());
        return mvc.perform(body == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
