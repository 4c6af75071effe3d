package io.aftersales.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The packaged application as a process of its own, which can be killed. */
final class Node implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<String> options;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private int port;

    Node(Path folder, String... options) {
        this.folder = folder;
        this.options = List.of(options);
    }

    /** Starts the process and waits until it says that it is up. */
    void start() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m",
                "-XX:TieredStopAtLevel=1", "-jar", Path.of("target", "aftersales.jar").toAbsolutePath().toString(),
                "--server.port=" + port, "--aftersales.data-dir=data", "--aftersales.demo.sample-cases=false"));
        command.addAll(options);
        process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("node.log").toFile())).start();
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!up()) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                throw new IllegalStateException("the application did not start:\n" + Files.readString(folder.resolve("node.log")));
            }
            Thread.sleep(300);
        }
    }

    /** The power fails. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    JsonNode get(String user, String path) throws IOException, InterruptedException {
        return JSON.readTree(send(request(user, path).GET().build()).body());
    }

    /** @return what was answered, which is no refusal */
    JsonNode post(String user, String path, String body) throws IOException, InterruptedException {
        return change("POST", user, path, body);
    }

    /** @return what was answered, which is no refusal */
    JsonNode put(String user, String path, String body) throws IOException, InterruptedException {
        return change("PUT", user, path, body);
    }

    /** An answer that is read while it comes. */
    InputStream open(String user, String path) throws IOException, InterruptedException {
        return http.send(request(user, path).GET().build(), HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private JsonNode change(String method, String user, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(user, path).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }

    /** Uploads a file as a browser would. */
    HttpResponse<String> upload(String user, String path, Path file) throws IOException, InterruptedException {
        String boundary = UUID.randomUUID().toString();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName()
                + "\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(user, path).header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, Files.readAllBytes(file), tail))).build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String user, String path) {
        String credentials = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Basic " + credentials);
    }

    private boolean up() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }
}
