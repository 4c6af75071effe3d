package io.aftersales.web;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.aftersales.PlatformTest;
import io.aftersales.customer.ArchiveEntry;
import io.aftersales.customer.Fact;
import io.aftersales.customer.InstalledBaseService;
import io.aftersales.customer.Place;
import io.aftersales.customer.Source;
import io.aftersales.customer.UnitFacts;
import io.aftersales.shared.PhoneNumber;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
class ArchiveControllerTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private InstalledBaseService base;

    @BeforeEach
    void units() {
        take("central-ac", "LSQ-65", "ARC-CAC-1", "chiller", "佛山", Map.of(Fact.EX_FACTORY_DATE, "2023-01-10", Fact.ACCEPTANCE_DATE, "2024-03-15"));
        take("central-ac", "LSQ-65", "ARC-CAC-2", "chiller", "佛山", Map.of(Fact.EX_FACTORY_DATE, "2024-05-05"));
        take("central-ac", "LSQ-65", "ARC-BOTH", "chiller", "佛山", Map.of());
        take("central-ac", "WR-120", "ARC-BOTH", "rooftop", "佛山", Map.of());
        take("electrical-equipment", "GGD", "ARC-ELE-1", "cabinet", "苏州", Map.of(Fact.CONTRACT_END_DATE, "2026-05-31"));
        take("home-appliance", "XQG100", "ARC-HOM-1", "washer", "青岛", Map.of(Fact.PURCHASE_DATE, "2024-01-31", Fact.PRODUCT_MONTHS, "37"));
        take("fleet-terminal", "BD-T3", "ARC-FLT-1", "terminal", "沈阳", Map.of(Fact.FEE_PAID_UNTIL, "2026-08-19"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
            "ARC-CAC-1,2025-07-10,in-warranty,2025-07-10,exFactory+30m", "ARC-CAC-1,2025-07-11,expired,2025-07-10,exFactory+30m",
            "ARC-CAC-2,2025-01-01,not-started,null,not-started",
            "ARC-ELE-1,2026-05-31,in-warranty,2026-05-31,purchase-contract", "ARC-ELE-1,2026-06-01,expired,2026-05-31,purchase-contract",
            "ARC-HOM-1,2027-02-28,in-warranty,2027-02-28,product-table", "ARC-HOM-1,2027-03-01,expired,2027-02-28,product-table",
            "ARC-FLT-1,2026-08-19,in-warranty,2026-08-19,fee-paid"})
    void the_warranty_of_a_unit_on_a_day_comes_with_its_receipt(String serial, String on, String status, String end, String basis) throws Exception {
        mvc.perform(as("admin", get("/api/units/{serial}/warranty", serial).param("on", on))).andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value(status)).andExpect(jsonPath("$.basis").value(basis))
                .andExpect(end == null ? jsonPath("$.warrantyEnd").doesNotExist() : jsonPath("$.warrantyEnd").value(end))
                .andExpect(jsonPath("$.receipt", notNullValue()));
    }

    @Test
    void a_warranty_that_cannot_be_told_is_refused() throws Exception {
        mvc.perform(as("admin", get("/api/units/NO-SUCH/warranty"))).andExpect(status().isNotFound());
        mvc.perform(as("admin", get("/api/units/ARC-CAC-1/warranty").param("on", "2026-02-30"))).andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("on"));
        mvc.perform(as("admin", get("/api/units/ARC-CAC-1/warranty").param("on", "tomorrow"))).andExpect(status().isUnprocessableEntity());
        mvc.perform(as("admin", get("/api/units/ARC-BOTH/warranty"))).andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("SERIAL_AMBIGUOUS"));
        mvc.perform(as("admin", get("/api/units/ARC-BOTH/warranty").param("model", "WR-120"))).andExpect(status().isOk());
        mvc.perform(as("admin", get("/api/units/ARC-CAC-1/warranty").param("organisation", "room-ac"))).andExpect(status().isNotFound());
        mvc.perform(as("agent.room-ac", get("/api/units/ARC-CAC-1/warranty"))).andExpect(status().isNotFound());
        mvc.perform(as("technician.central-ac.beijing", get("/api/units/ARC-CAC-1/warranty"))).andExpect(status().isNotFound());
        mvc.perform(as("technician.central-ac.foshan", get("/api/units/ARC-CAC-1/warranty"))).andExpect(status().isOk());
    }

    @Test
    void customers_and_units_are_found_and_shown_within_reach_only() throws Exception {
        String found = mvc.perform(as("agent.central-ac", get("/api/units").param("q", "arc cac 1"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(1))).andExpect(jsonPath("$.items[0].customer.name").value("档案客户"))
                .andReturn().getResponse().getContentAsString();
        int unit = JsonPath.read(found, "$.items[0].id");
        int customer = JsonPath.read(found, "$.items[0].customer.id");
        mvc.perform(as("agent.central-ac", get("/api/units/" + unit))).andExpect(status().isOk()).andExpect(jsonPath("$.history", hasSize(2)));
        mvc.perform(as("agent.central-ac", get("/api/customers/" + customer))).andExpect(status().isOk())
                .andExpect(jsonPath("$.phones[0].national").value("139 1122 3344")).andExpect(jsonPath("$.units", hasSize(4)));
        for (String stranger : new String[] {"agent.room-ac", "technician.central-ac.beijing"}) {
            mvc.perform(as(stranger, get("/api/units/" + unit))).andExpect(status().isNotFound());
            mvc.perform(as(stranger, get("/api/customers/" + customer))).andExpect(status().isNotFound());
            mvc.perform(as(stranger, get("/api/customers").param("q", "13911223344"))).andExpect(status().isOk()).andExpect(jsonPath("$.items", empty()));
        }
        mvc.perform(as("agent.room-ac", put("/api/customers/" + customer)).contentType("application/json").content("{\"version\":0,\"name\":\"x\"}"))
                .andExpect(status().isNotFound());
        mvc.perform(as("agent.central-ac", get("/api/customers").param("limit", "1000000000"))).andExpect(status().isUnprocessableEntity());
        mvc.perform(as("agent.central-ac", get("/api/customers").param("limit", "x"))).andExpect(status().isBadRequest());
        mvc.perform(as("agent.central-ac", get("/api/customers").param("q", "a\u0000b"))).andExpect(status().isBadRequest());
    }

    @Test
    void staff_enter_a_customer_and_a_unit() throws Exception {
        String created = mvc.perform(as("agent.central-ac", post("/api/customers")).contentType("application/json").content("""
                        {"organisation":"central-ac","name":"新酒店","phone":"0757-83218888","site":{"province":"广东","city":"佛山","address":"新路1号"}}"""))
                .andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
        int id = JsonPath.read(created, "$.id");
        int site = JsonPath.read(created, "$.sites[0].id");
        mvc.perform(as("agent.central-ac", post("/api/units")).contentType("application/json").content("""
                        {"customerId":%d,"siteId":%d,"productFamily":"vrf","model":"MDV-9","serialNo":"ARC-NEW-%d","facts":{"acceptanceDate":"2026-01-05"}}"""
                        .formatted(id, site, id)))
                .andExpect(status().isCreated()).andExpect(jsonPath("$.unit.facts.acceptanceDate").value("2026-01-05"));
        mvc.perform(as("agent.central-ac", post("/api/customers")).contentType("application/json").content("""
                        {"organisation":"central-ac","name":"x","phone":"1","site":{"province":"广东","city":"佛山","address":"新路1号"}}"""))
                .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.field").value("phone"));
        mvc.perform(as("agent.central-ac", post("/api/customers")).contentType("application/json").content("""
                        {"organisation":"central-ac","name":"x","phone":"0757-83218888","id":1,"site":{"province":"广东","city":"佛山","address":"新路1号"}}"""))
                .andExpect(status().isBadRequest());
    }

    private static MockHttpServletRequestBuilder as(String person, MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(person, "demo")).with(csrf()).header("Accept-Language", "en");
    }

    private void take(String organisation, String model, String serial, String family, String city, Map<Fact, String> facts) {
        base.take(new ArchiveEntry(organisation, "ARC-1", "档案客户", PhoneNumber.read("13911223344").orElseThrow(), "13911223344",
                new Place(Map.of("佛山", "广东", "苏州", "江苏", "青岛", "山东", "沈阳", "辽宁").get(city), city, "市区", city + "档案路1号"),
                family, model, serial, new UnitFacts(facts), null), new Source(Source.IMPORT, "test:1"));
    }
}
