package io.aftersales.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What a browser hears that watches the board, by server-sent events. */
final class LiveBoard implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputStream stream;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    LiveBoard(InputStream stream) {
        this.stream = stream;
        Thread reader = new Thread(this::read, "live-board");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    heard.add(JSON.readTree(line.substring("data:".length())));
                }
            }
        } catch (IOException closed) {
            // nothing more is heard
        }
    }

    void forget() {
        heard.clear();
    }

    /** Whether such a hint comes in time. */
    boolean hears(Predicate<JsonNode> hint, Duration limit) throws InterruptedException {
        long begun = System.nanoTime();
        while (heard.stream().noneMatch(hint)) {
            if (System.nanoTime() - begun > limit.toNanos()) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
