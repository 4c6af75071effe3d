package io.aftersales.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The doors as a client without manners meets them: over a real port, with a real session. */
@PageTest
class GatewayTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    private int port;
    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"orQueries\":[{\"dueAfterExpression\":\"${''.getClass()}\"}]}",
        "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}]}",
        "{\"assigneeExpressio\\u006e\":\"${1}\"}",
        "{\"candidateGroupsExpression\":\"${1}\"}",
        "{\"tenantIdIn\":[\"room-ac\"]}", "{\"orQueries\":[{\"withoutTenantId\":true}]}",
        "[]x", "{\"a\":"})
    void an_unsafe_query_does_not_reach_the_engine(String body) throws Exception {
        Client client = login("dispatcher.central-ac.south");
        String filter = client.filter("待认领");
        assertThat(client.post(ENGINE + "filter/" + filter + "/list", body).statusCode()).isEqualTo(400);
        assertThat(client.post(ENGINE + "filter/" + filter + "/list?maxResults=1000000000", "{}").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueAfterExpression=x", "tenantIdIn=room-ac", "withoutTenantId=true", "assignee%45xpression=x"})
    void an_unsafe_parameter_does_not_reach_the_engine(String parameter) throws Exception {
        assertThat(login("dispatcher.central-ac.south").get(ENGINE + "task?" + parameter).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"GET, deployment", "POST, deployment/create", "GET, user", "GET, user/agent.room-ac/profile", "GET, group", "GET, authorization",
        "POST, task", "POST, task/create", "PUT, task/x", "POST, task/x/assignee", "POST, task/x/delegate", "POST, task/x/identity-links",
        "GET, task/x/variables", "POST, filter/create", "PUT, filter/x", "DELETE, filter/x", "GET, process-instance", "POST, message",
        "GET, history/task", "GET, job", "GET, variable-instance", "POST, process-definition/key/repair/start", "GET, decision-definition",
        "POST, execution", "GET, metrics", "GET, tenant", "POST, modification/execute"})
    void what_tasklist_does_not_need_is_not_there(String method, String path) throws Exception {
        assertThat(login("admin").send(method, ENGINE + path, "{}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/app/welcome/default/",
        "/camunda/api/cockpit/plugin/base/default/process-definition", "/camunda/api/admin/setup/default/user/create", "/engine-rest/task",
        "/camunda-welcome/index.html", "/camunda/app/tasklist/../cockpit/default/", "/camunda/api/engine/engine/default/%64eployment",
        "/camunda/api/engine//engine/default/deployment", "/camunda/api/engine/engine/default/task/..%2fdeployment"})
    void other_applications_are_not_there(String path) throws Exception {
        assertThat(login("admin").get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void a_session_changes_things_only_with_the_token_of_its_cookie() throws Exception {
        Client client = login("admin");
        assertThat(client.request("POST", "/api/tokens", "{\"name\":\"x\"}").statusCode()).isEqualTo(403);
        assertThat(client.post("/api/tokens", "{\"name\":\"x\"}").statusCode()).isEqualTo(422);
        HttpCookie session = client.cookie("JSESSIONID");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(client.cookie("AFTERSALES-XSRF").isHttpOnly()).isFalse();
    }

    @Test
    void a_machine_comes_in_by_token_until_it_is_revoked() throws Exception {
        Client admin = login("administrator.central-ac");
        HttpResponse<String> made = admin.post("/api/tokens", "{\"name\":\"crm\",\"organisation\":\"central-ac\",\"roles\":[]}");
        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode issued = json.readTree(made.body());
        String secret = issued.get("secret").asText();
        assertThat(machine("Bearer " + secret, "/api/me").statusCode()).isEqualTo(200);
        assertThat(machine("Basic " + Base64.getEncoder().encodeToString(("crm:" + secret).getBytes(StandardCharsets.UTF_8)), "/api/cases")
                .statusCode()).isEqualTo(200);
        assertThat(machine("Bearer " + secret, "/api/tokens").statusCode()).isEqualTo(403);
        assertThat(machine("Bearer " + secret + "0", "/api/me").statusCode()).isEqualTo(401);
        assertThat(admin.get("/api/tokens").body()).contains("crm").doesNotContain(secret);
        assertThat(admin.send("DELETE", "/api/tokens/" + issued.at("/token/id").asText(), "").statusCode()).isEqualTo(204);
        assertThat(machine("Bearer " + secret, "/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_is_for_the_own_organisation_and_never_for_an_administrator() throws Exception {
        Client admin = login("administrator.central-ac");
        assertThat(admin.post("/api/tokens", "{\"name\":\"x\",\"organisation\":\"room-ac\"}").statusCode()).isEqualTo(422);
        assertThat(admin.post("/api/tokens", "{\"name\":\"x\",\"organisation\":\"central-ac\",\"roles\":[\"administrator\"]}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void nobody_raises_themselves_or_gives_what_is_not_theirs() throws Exception {
        Client admin = login("administrator.central-ac");
        String name = "{\"name\":\"某人\",\"roles\":[{\"unitId\":\"%s\",\"role\":\"general-manager\"}]}";
        assertThat(admin.send("PUT", "/api/people/administrator.central-ac", name.formatted("central-ac.hq")).statusCode()).isEqualTo(403);
        assertThat(admin.send("PUT", "/api/people/agent.central-ac", name.formatted("room-ac.hq")).statusCode()).isEqualTo(422);
        assertThat(admin.send("PUT", "/api/people/agent.room-ac", name.formatted("room-ac.hq")).statusCode()).isEqualTo(404);
        assertThat(login("agent.central-ac").send("PUT", "/api/people/agent.central-ac", name.formatted("central-ac.hq")).statusCode())
                .isEqualTo(403);
        assertThat(login("auditor.central-ac").get("/api/me").body()).contains("auditor").doesNotContain("general-manager");
    }

    private Client login(String user) throws Exception {
        Client client = new Client();
        client.get("/login");
        HttpResponse<String> answer = client.send("POST", "/login", "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password=demo");
        assertThat(answer.statusCode()).isEqualTo(302);
        client.get("/login");
        return client;
    }

    private HttpResponse<String> machine(String authorization, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address(path)).header("Authorization", authorization).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private final class Client {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

        private HttpResponse<String> get(String path) throws Exception {
            return request("GET", path, "");
        }

        private HttpResponse<String> post(String path, String body) throws Exception {
            return send("POST", path, body);
        }

        /** With the tokens that the cookies hold. */
        private HttpResponse<String> send(String method, String path, String body) throws Exception {
            return request(method, path, body, "X-AFTERSALES-XSRF", value("AFTERSALES-XSRF"), "X-XSRF-TOKEN", value("XSRF-TOKEN"));
        }

        private HttpResponse<String> request(String method, String path, String body, String... headers) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                    .header("Content-Type", path.equals("/login") ? "application/x-www-form-urlencoded" : "application/json")
                    .method(method, method.equals("GET") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        private String filter(String name) throws Exception {
            for (JsonNode filter : json.readTree(get(ENGINE + "filter").body())) {
                if (filter.get("name").asText().contains(name)) {
                    return filter.get("id").asText();
                }
            }
            throw new IOException("no filter " + name);
        }

        private String value(String name) {
            HttpCookie cookie = cookie(name);
            return cookie == null ? "none" : cookie.getValue();
        }

        private HttpCookie cookie(String name) {
            return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).findFirst().orElse(null);
        }
    }
}
