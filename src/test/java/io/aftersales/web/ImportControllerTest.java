package io.aftersales.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.aftersales.PlatformTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class ImportControllerTest {

    private static final String HEADER = "organisation,customer_no,customer_name,phone,province,city,district,address,product_family,model,"
            + "serial_no,ex_factory_date,purchase_date,acceptance_date,contract_end_date,extension_approved,product_months,fee_paid_until,"
            + "installer_outlet\n";
    private static final String FILE = HEADER
            + "home-appliance,WEB-1,吴洋,15662226577,河北,石家庄,郊县,石家庄建设街459号,washer,XQG100,WEB-0001,2021-08-03,2021-11-16,,,,36,,HOM-OUT-10\n"
            + "home-appliance,WEB-1,吴洋,12345,河北,石家庄,郊县,石家庄建设街459号,washer,XQG100,WEB-0002,2021-08-03,2021-11-16,,,,36,,HOM-OUT-10\n";

    @Autowired
    private MockMvc mvc;

    @Test
    void an_upload_answers_with_counts_and_each_fault_in_the_language_of_the_request() throws Exception {
        upload("installed-base.csv", FILE.getBytes(StandardCharsets.UTF_8), "en").andExpect(status().isOk())
                .andExpect(jsonPath("$.refused", hasSize(1)))
                .andExpect(jsonPath("$.refused[0].line").value(3))
                .andExpect(jsonPath("$.refused[0].column").value("phone"))
                .andExpect(jsonPath("$.refused[0].reason").value("phone: 12345 is not a telephone number."));
        upload("installed-base.csv", FILE.getBytes(Charset.forName("GB18030")), "zh-CN").andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted").value(0)).andExpect(jsonPath("$.unchanged").value(1))
                .andExpect(jsonPath("$.refused[0].reason").value("phone:12345 不是有效的电话号码。"));
    }

    @Test
    void a_plain_body_is_taken_in_the_character_set_that_it_states() throws Exception {
        mvc.perform(as(post("/api/imports/installed-base?charset=gbk")).contentType("text/csv").content(FILE.getBytes(Charset.forName("GBK"))))
                .andExpect(status().isOk()).andExpect(jsonPath("$.refused", hasSize(1)));
        mvc.perform(as(post("/api/imports/installed-base")).contentType("text/csv; charset=gb18030").content(FILE.getBytes(Charset.forName("GB18030"))))
                .andExpect(status().isOk()).andExpect(jsonPath("$.unchanged").value(1));
        mvc.perform(as(post("/api/imports/installed-base")).contentType("text/csv; charset=utf-8").content(FILE.getBytes(Charset.forName("GB18030"))))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.code").value("NOT_IN_CHARSET"));
    }

    @Test
    void a_file_that_cannot_be_read_gets_a_problem_that_says_why() throws Exception {
        upload("x.csv", new byte[0], "en").andExpect(status().isBadRequest()).andExpect(jsonPath("$.code").value("EMPTY_FILE"));
        upload("x.csv", HEADER.replace(',', ';').getBytes(StandardCharsets.UTF_8), "en").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString(";")));
        upload("x.csv", HEADER.replace("phone,", "").getBytes(StandardCharsets.UTF_8), "en").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("phone"));
        upload("x.csv", "PK\u0003\u0004 not a table".getBytes(StandardCharsets.UTF_8), "en").andExpect(status().isBadRequest());
        upload("../x.csv", FILE.getBytes(StandardCharsets.UTF_8), "en").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("BAD_FILE_NAME"));
        mvc.perform(as(multipart("/api/imports/installed-base"))).andExpect(status().isBadRequest()).andExpect(jsonPath("$.field").value("file"));
        mvc.perform(as(post("/api/imports/installed-base")).contentType("application/json").content("{}")).andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void a_file_of_more_than_the_limit_is_refused() throws Exception {
        mvc.perform(as(post("/api/imports/installed-base")).contentType("text/csv").content(new byte[20 * 1024 * 1024 + 1]))
                .andExpect(status().isPayloadTooLarge());
    }

    @Test
    void staff_of_another_organisation_bring_in_nothing_here() throws Exception {
        mvc.perform(multipart("/api/imports/installed-base").file(new MockMultipartFile("file", "x.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)))
                        .with(httpBasic("agent.room-ac", "demo")).with(csrf()).header("Accept-Language", "en"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.accepted").value(0)).andExpect(jsonPath("$.unchanged").value(0))
                .andExpect(jsonPath("$.refused[0].reason").value("There is no organisation home-appliance."));
        mvc.perform(multipart("/api/imports/installed-base").file(new MockMultipartFile("file", "x.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)))
                .with(httpBasic("technician.room-ac", "demo")).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(multipart("/api/imports/installed-base").file(new MockMultipartFile("file", "x.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())).andExpect(status().isUnauthorized());
    }

    private ResultActions upload(String name, byte[] bytes, String language) throws Exception {
        return mvc.perform(multipart("/api/imports/installed-base").file(new MockMultipartFile("file", name, "text/csv", bytes))
                .with(httpBasic("admin", "demo")).with(csrf()).header("Accept-Language", language));
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(httpBasic("admin", "demo")).with(csrf()).header("Accept-Language", "en");
    }
}
