package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@PlatformTest
class RetentionApiTest {

    private static final String AUDITOR = "auditor.central-ac";
    private static final String ADMINISTRATOR = "administrator.central-ac";

    @Autowired
    private ApiCalls calls;
    @Autowired
    private CaseRoad road;

    @Test
    void a_hold_is_placed_listed_and_released_and_an_open_case_is_not_erased() throws Exception {
        String number = road.open("central-ac");
        calls.done(AUDITOR, "/api/retention/holds", Map.of("caseNumber", number, "reason", "court"));
        assertThat(calls.read(AUDITOR, "/api/retention/holds?organisation=central-ac").findValuesAsText("caseNumber")).contains(number);
        calls.refused(AUDITOR, "/api/retention/holds", Map.of("caseNumber", number, "reason", "court"), 409, "CASE_HELD", null);
        calls.refused(ADMINISTRATOR, "/api/retention/erasures", Map.of("caseNumber", number), 409, "CASE_STILL_OPEN", null);
        assertThat(calls.call(HttpMethod.DELETE, AUDITOR, "/api/retention/holds/" + number, null, null, "zh-CN").status()).isEqualTo(204);
        assertThat(calls.read(AUDITOR, "/api/cases/" + number + "/trail").findValuesAsText("kind")).contains("hold.placed", "hold.released");
    }

    @Test
    void what_belongs_to_others_is_not_there() throws Exception {
        String foreign = road.open("room-ac");
        calls.refused(AUDITOR, "/api/retention/holds", Map.of("caseNumber", foreign, "reason", "court"), 404, "NOT_FOUND", null);
        calls.refused(ADMINISTRATOR, "/api/retention/erasures", Map.of("caseNumber", foreign), 404, "NOT_FOUND", null);
        calls.refused(ADMINISTRATOR, "/api/retention/runs", Map.of("organisation", "room-ac"), 404, "NOT_FOUND", null);
        assertThat(calls.get(AUDITOR, "/api/retention/due?organisation=room-ac").status()).isEqualTo(404);
    }
}
