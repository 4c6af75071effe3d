package io.aftersales.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The API as one of the sample people calls it, and the refusals that they get, in both languages. */
@TestComponent
public final class ApiCalls {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final MockMvc web;
    private final ObjectMapper json;

    ApiCalls(MockMvc web, ObjectMapper json) {
        this.web = web;
        this.json = json;
    }

    record Answer(int status, JsonNode body, String text) {

        String code() {
            return body.path("code").asText();
        }

        String field() {
            return body.path("field").asText(null);
        }

        BigDecimal amount(String path) {
            return new BigDecimal(body.at(path).asText());
        }
    }

    Answer get(String person, String path) throws Exception {
        return call(HttpMethod.GET, person, path, null, null, "zh-CN");
    }

    Answer post(String person, String path, Map<String, ?> body) throws Exception {
        return call(HttpMethod.POST, person, path, body, null, "zh-CN");
    }

    Answer post(String person, String path, Map<String, ?> body, String key) throws Exception {
        return call(HttpMethod.POST, person, path, body, key, "zh-CN");
    }

    /** @return the body of an answer that must be good */
    JsonNode read(String person, String path) throws Exception {
        Answer answer = get(person, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    /** @return the body of an answer that must be 200, 201 or 204 */
    JsonNode done(String person, String path, Map<String, ?> body) throws Exception {
        Answer answer = post(person, path, body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
        return answer.body();
    }

    /** The call is refused with this code and field, in Chinese and in English. @param field null where none is at fault */
    void refused(String person, String path, Map<String, ?> body, int status, String code, String field) throws Exception {
        for (String language : new String[] {"zh-CN", "en-GB"}) {
            Answer answer = call(HttpMethod.POST, person, path, body, null, language);
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.code()).as(answer.text()).isEqualTo(code);
            assertThat(answer.field()).as(answer.text()).isEqualTo(field);
            String sentence = answer.body().path("detail").asText();
            assertThat(sentence).as("the reason in words").isNotBlank().isNotEqualTo(code);
            assertThat(HAN.matcher(sentence).find()).as(language + ": " + sentence).isEqualTo(language.startsWith("zh"));
        }
    }

    /** The same body with one value changed; null takes it away. */
    static Map<String, Object> with(Map<String, ?> body, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(name, value);
        return changed;
    }

    /** What a person who types would have meant: a number where it is one, nothing for the word null. */
    static Object typed(String text) {
        if (text == null || "null".equals(text)) {
            return null;
        }
        return text.matches("-?[0-9.]+(e[0-9]+)?") ? new BigDecimal(text) : text;
    }

    Answer call(HttpMethod method, String person, String path, Map<String, ?> body, String key, String language) throws Exception {
        MockHttpServletRequestBuilder request = request(method, path).with(httpBasic(person, "demo")).header("Accept-Language", language);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(body));
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        MockHttpServletResponse answer = web.perform(request).andReturn().getResponse();
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        boolean readable = answer.getContentType() != null && answer.getContentType().contains("json");
        return new Answer(answer.getStatus(), readable ? json.readTree(text) : MissingNode.getInstance(), text);
    }
}
