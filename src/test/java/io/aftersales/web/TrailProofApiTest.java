package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.PlatformTest;
import io.aftersales.process.CaseRoad;
import io.aftersales.verify.ExportFile;
import io.aftersales.verify.Result;
import io.aftersales.verify.Verifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PlatformTest
class TrailProofApiTest {

    private static final String AUDITOR = "auditor.central-ac";
    private static final String ADMINISTRATOR = "administrator.central-ac";

    @Autowired
    private MockMvc web;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private CaseRoad road;
    @TempDir
    private Path folder;
    @Autowired
    private ApiCalls calls;

    @Test
    void an_auditor_anchors_lists_and_takes_the_anchors_home() throws Exception {
        JsonNode taken = calls.done(AUDITOR, "/api/audit/anchors", Map.of("organisation", "central-ac"));
        JsonNode listed = calls.read(AUDITOR, "/api/audit/anchors?organisation=central-ac&limit=1");
        assertThat(listed.at("/items/0/hash")).isEqualTo(taken.path("hash"));
        assertThat(listed.path("next").asLong()).isEqualTo(taken.path("number").asLong());
        Path file = saved("/api/audit/anchors/file?organisation=central-ac", AUDITOR);
        assertThat(ExportFile.anchors(file)).hasSize((int) taken.path("number").asLong());
    }

    @Test
    void a_case_taken_home_is_verified_by_the_file_alone_with_an_anchor_kept_outside() throws Exception {
        String number = road.open("central-ac");
        calls.done(AUDITOR, "/api/audit/anchors", Map.of("organisation", "central-ac"));
        Path anchors = saved("/api/audit/anchors/file?organisation=central-ac", AUDITOR);
        Path file = saved("/api/audit/export?case=" + number, AUDITOR);
        Set<String> keys = json.convertValue(calls.read(AUDITOR, "/api/audit/keys"), Map.class).keySet();

        Result result = new ExportFile(file).verify(new Verifier.Trusted(keys, ExportFile.anchors(anchors)));
        assertThat(result.broken()).isNull();
        assertThat(result.events()).isGreaterThan(3);
        assertThat(calls.read(AUDITOR, "/api/audit/proof?organisation=central-ac&stream=case:" + number).path("path").isArray()).isTrue();
        assertThat(calls.read(AUDITOR, "/api/cases/" + number + "/trail").findValuesAsText("kind")).contains("trail.exported");
    }

    @Test
    void the_verification_tells_how_far_it_is_and_in_the_end_what_it_found() throws Exception {
        road.open("fleet-terminal");
        String[] lines = body("/api/audit/verification?organisation=fleet-terminal", "auditor.fleet-terminal").split("\n");
        JsonNode outcome = json.readTree(lines[lines.length - 1]).path("outcome");
        assertThat(outcome.path("events").asLong()).isPositive();
        assertThat(outcome.path("keyIds")).hasSize(1);
        assertThat(outcome.path("intact").isBoolean()).isTrue();
    }

    @Test
    void an_address_is_kept_and_a_wrong_one_refused() throws Exception {
        assertThat(calls.call(HttpMethod.PUT, ADMINISTRATOR, "/api/audit/anchor-address",
                Map.of("organisation", "central-ac", "email", "notary@example.com"), null, "zh-CN").body().path("email").asText())
                .isEqualTo("notary@example.com");
        assertThat(calls.read(AUDITOR, "/api/audit/anchor-address?organisation=central-ac").path("email").asText()).isEqualTo("notary@example.com");
        calls.done(AUDITOR, "/api/audit/anchors", Map.of("organisation", "central-ac"));
        ApiCalls.Answer wrong = calls.call(HttpMethod.PUT, ADMINISTRATOR, "/api/audit/anchor-address",
                Map.of("organisation", "central-ac", "email", "nobody"), null, "zh-CN");
        assertThat(wrong.code()).isEqualTo("NOT_AN_ADDRESS");
        calls.call(HttpMethod.PUT, ADMINISTRATOR, "/api/audit/anchor-address", Map.of("organisation", "central-ac"), null, "zh-CN");
    }

    @Test
    void what_belongs_to_others_is_not_there() throws Exception {
        String foreign = road.open("room-ac");
        for (String path : new String[] {"anchors?organisation=room-ac", "anchors/file?organisation=room-ac", "verification?organisation=room-ac",
            "export?organisation=room-ac", "export?organisation=platform", "verification?organisation=no-such", "export?case=" + foreign,
            "proof?organisation=room-ac&stream=case:" + foreign, "anchor-address?organisation=room-ac"}) {
            assertThat(calls.get(AUDITOR, "/api/audit/" + path).status()).as(path).isEqualTo(404);
        }
        assertThat(calls.get("agent.central-ac", "/api/audit/anchors?organisation=central-ac").status()).isEqualTo(403);
    }

    private Path saved(String path, String person) throws Exception {
        return Files.writeString(folder.resolve("file" + path.hashCode()), body(path, person));
    }

    private String body(String path, String person) throws Exception {
        MvcResult begun = web.perform(get(path).with(httpBasic(person, "demo"))).andReturn();
        return web.perform(asyncDispatch(begun)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
