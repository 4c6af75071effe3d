package io.aftersales.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A query of Tasklist whose names were read at every depth, in the body and in the address. Names that carry an expression
 * are refused, because the engine would run it; names that widen the tenant too. Pages hold at most 200 rows.
 */
final class TasklistQuery extends HttpServletRequestWrapper {

    private static final int LONGEST_BODY = 64 * 1024;
    private static final int LONGEST_PAGE = 200;
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(20).maxNumberLength(40).build()).build();

    private static final ObjectMapper MAPPER = new ObjectMapper(JSON);

    private final byte[] body;
    private final String query;

    private TasklistQuery(HttpServletRequest request, byte[] body, String query) {
        super(request);
        this.body = body;
        this.query = query;
    }

    /** The query must not reach the engine. */
    static final class UnsafeQueryException extends Exception {

        private static final long serialVersionUID = 1L;

        private UnsafeQueryException(String what) {
            super(what, null, false, false);
        }
    }

    /** @param additions put into the query in place of what the client may have written under the same names */
    static TasklistQuery checked(HttpServletRequest request, Map<String, Object> additions) throws IOException, UnsafeQueryException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new UnsafeQueryException("a body of more than 64 kB");
        }
        String charset = request.getCharacterEncoding();
        if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw new UnsafeQueryException("another character set");
        }
        checkBody(body);
        return new TasklistQuery(request, additions.isEmpty() ? body : with(additions, body), paged(request.getQueryString()));
    }

    private static byte[] with(Map<String, Object> additions, byte[] body) throws IOException, UnsafeQueryException {
        JsonNode query = body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body);
        if (!(query instanceof ObjectNode object)) {
            throw new UnsafeQueryException("a body that is no object");
        }
        additions.forEach((name, value) -> object.set(name, MAPPER.valueToTree(value)));
        return MAPPER.writeValueAsBytes(object);
    }

    private static void checkBody(byte[] body) throws IOException, UnsafeQueryException {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new UnsafeQueryException("a body that is no UTF-8");
        }
        if (text.isBlank()) {
            return;
        }
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    checkName(parser.currentName());
                }
            }
        } catch (JsonProcessingException unreadable) {
            throw new UnsafeQueryException("a body that is no JSON");
        }
    }

    private static void checkName(String name) throws UnsafeQueryException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("expression") || lower.contains("tenantid")) {
            throw new UnsafeQueryException(name.length() > 60 ? name.substring(0, 60) : name);
        }
    }

    /** The same parameters, with a page of at most 200 rows. */
    private static String paged(String query) throws UnsafeQueryException {
        List<String> kept = new ArrayList<>();
        int rows = LONGEST_PAGE;
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            String name = decoded(pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : pair);
            checkName(name);
            if (name.equals("maxResults")) {
                rows = Math.min(rows, number(pair.substring(pair.indexOf('=') + 1)));
            } else {
                kept.add(pair);
            }
        }
        kept.add("maxResults=" + rows);
        return String.join("&", kept);
    }

    private static String decoded(String part) throws UnsafeQueryException {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new UnsafeQueryException("a broken address");
        }
    }

    private static int number(String written) throws UnsafeQueryException {
        try {
            return (int) Math.max(0, Math.min(LONGEST_PAGE, Long.parseLong(written)));
        } catch (NumberFormatException none) {
            throw new UnsafeQueryException("maxResults");
        }
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public String getHeader(String name) {
        return "Content-Length".equalsIgnoreCase(name) ? String.valueOf(body.length) : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return "Content-Length".equalsIgnoreCase(name) ? Collections.enumeration(List.of(getHeader(name))) : super.getHeaders(name);
    }

    @Override
    public String getQueryString() {
        return query;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new KeptBody(body);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8));
    }
}
