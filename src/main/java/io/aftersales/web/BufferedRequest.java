package io.aftersales.web;

import io.aftersales.security.KeptBody;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request whose body was read once, up to a limit, so that it can be hashed and then read again.
 * Uploads stay where the container keeps them; they are hashed part by part.
 */
final class BufferedRequest extends HttpServletRequestWrapper {

    /** Bytes of a JSON body. Longer ones are refused before they are read. */
    static final int LIMIT = 4 * 1024 * 1024;

    private final byte[] body;
    private boolean reached;

    private BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Takes in what is uploaded, so that a slow line holds neither a turn nor a connection. */
    void receive() {
        if (isMultipart(this)) {
            try {
                getParts();
            } catch (IOException | ServletException | RuntimeException unreadable) {
                return; // the container says so again to whoever reads the parts
            }
        }
    }

    static BufferedRequest of(HttpServletRequest request) throws IOException {
        if (isMultipart(request)) {
            return new BufferedRequest(request, null);
        }
        if (request.getContentLengthLong() > LIMIT) {
            throw new TooLargeException(LIMIT);
        }
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            throw new TooLargeException(LIMIT);
        }
        return new BufferedRequest(request, body);
    }

    /** SHA-256 over method, path, query and content. */
    String hash() throws IOException {
        MessageDigest digest = sha256();
        digest.update((getMethod() + ' ' + getRequestURI() + '?' + getQueryString() + '\n').getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            digest.update(body);
        } else {
            addParts(digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    void markReached() {
        reached = true;
    }

    /** Whether the application behind the filter saw this request. */
    boolean reached() {
        return reached;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new KeptBody(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private void addParts(MessageDigest digest) throws IOException {
        try {
            for (Part part : getParts()) {
                digest.update((part.getName() + '\n' + part.getSubmittedFileName() + '\n').getBytes(StandardCharsets.UTF_8));
                try (InputStream content = part.getInputStream()) {
                    byte[] chunk = new byte[8192];
                    for (int n = content.read(chunk); n > 0; n = content.read(chunk)) {
                        digest.update(chunk, 0, n);
                    }
                }
            }
        } catch (ServletException | IllegalStateException unreadable) {
            throw new TooLargeException(LIMIT);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
