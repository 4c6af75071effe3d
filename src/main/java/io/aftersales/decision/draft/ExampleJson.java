package io.aftersales.decision.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON of examples: decimals stay exact. */
final class ExampleJson {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() { };
    private static final TypeReference<List<Example.Step>> STEPS = new TypeReference<>() { };
    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private ExampleJson() {
    }

    static String text(Object value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where the text is no object. */
    static Optional<Map<String, Object>> object(String text) {
        return parsed(text, OBJECT);
    }

    static Optional<List<Example.Step>> steps(String text) {
        return parsed(text, STEPS);
    }

    static List<Example.Step> steps(Object value) {
        return JSON.convertValue(value, STEPS);
    }

    private static <T> Optional<T> parsed(String text, TypeReference<T> type) {
        try {
            return Optional.ofNullable(text == null ? null : JSON.readValue(text, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
