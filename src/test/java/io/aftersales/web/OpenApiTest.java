package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.aftersales.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The contract of the API is a committed file; who changes the API changes the file with {@code -Dopenapi.write}. */
@PlatformTest
class OpenApiTest {

    private static final Path CONTRACT = Path.of("src/main/resources/openapi.json");

    @Autowired
    private MockMvc web;

    @Test
    void the_committed_contract_is_the_contract_that_is_served() throws Exception {
        String served = served();
        if (System.getProperty("openapi.write") != null) {
            Files.writeString(CONTRACT, served);
        }
        assertThat(served).as("run this test with -Dopenapi.write and commit %s", CONTRACT).isEqualTo(Files.readString(CONTRACT));
    }

    @SuppressWarnings("unchecked")
    private String served() throws Exception {
        byte[] answer = web.perform(get("/v3/api-docs").with(httpBasic("admin", "demo"))).andReturn().getResponse().getContentAsByteArray();
        ObjectMapper sorted = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT);
        Map<String, Object> contract = sorted.readValue(new String(answer, StandardCharsets.UTF_8), TreeMap.class);
        contract.remove("servers");
        return sorted.writeValueAsString(contract) + "\n";
    }
}
