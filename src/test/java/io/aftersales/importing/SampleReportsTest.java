package io.aftersales.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The sample base and all its reports: 300 cases, each with its one process, its verdicts and its deadlines. */
@PlatformTest
class SampleReportsTest {

    private static final String SAMPLE = " from service_case c where c.report_no like 'RPT-0%' ";

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void three_hundred_reports_become_three_hundred_cases_that_are_all_under_way() throws Exception {
        upload("installed-base");
        JsonNode first = upload("reports");
        assertThat(first.path("accepted").asInt() + first.path("unchanged").asInt()).as(first.toString()).isEqualTo(300);
        assertThat(count("select count(*)" + SAMPLE)).isEqualTo(300);
        assertThat(upload("reports").path("accepted").asInt()).isZero();
        assertThat(count("select count(*)" + SAMPLE)).isEqualTo(300);
        assertThat(without("""
                (select count(*) from ACT_HI_PROCINST p where p.BUSINESS_KEY_ = c.number and p.SUPER_PROCESS_INSTANCE_ID_ is null
                    and p.TENANT_ID_ = c.organisation) = 1""")).as("cases without their one process").isZero();
        assertThat(without("c.warranty_status is not null")).as("cases without a warranty verdict").isZero();
        assertThat(without("c.severity is not null or c.organisation not in ('central-ac', 'electrical-equipment')"))
                .as("cases without a severity").isZero();
        assertThat(without("exists (select 1 from sla_clock k where k.case_number = c.number)")).as("cases without a deadline").isZero();
        assertThat(without("exists (select 1 from ACT_RU_TASK t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_ where p.BUSINESS_KEY_ = c.number)"))
                .as("cases without anybody to work on them").isZero();
        assertThat(without("(select count(distinct d.decision_key) from decision_receipt d where d.case_number = c.number"
                + " and d.decision_key in ('severity', 'warranty-period', 'response-sla')) = 3")).as("cases without their receipts").isZero();
    }

    private long without(String condition) {
        return count("select count(*)" + SAMPLE + "and not (" + condition + ")");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private JsonNode upload(String kind) throws Exception {
        byte[] file = new ClassPathResource("sample/" + kind + ".csv").getContentAsByteArray();
        return json.readTree(web.perform(multipart("/api/imports/" + kind).file(new MockMultipartFile("file", kind + ".csv", "text/csv", file))
                .with(httpBasic("admin", "demo")).with(csrf()).header("Accept-Language", "en")).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
