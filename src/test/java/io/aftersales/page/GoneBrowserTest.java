package io.aftersales.page;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A browser that goes away while it is answered. */
@PageTest
class GoneBrowserTest {

    private static final int ANSWERS = 60;

    @LocalServerPort
    private int port;

    private final Logger log = (Logger) LoggerFactory.getLogger("io.aftersales.web.Problems");
    private final Heard heard = new Heard();
    private Level before;

    @BeforeEach
    void listen() {
        before = log.getLevel();
        log.setLevel(Level.DEBUG);
        heard.start();
        log.addAppender(heard);
    }

    @AfterEach
    void listen_no_more() {
        log.detachAppender(heard);
        log.setLevel(before);
    }

    @Test
    void who_hangs_up_in_the_middle_of_an_answer_is_no_fault() throws Exception {
        askAndHangUp("/app/assets/" + largest().getFilename());
        ILoggingEvent first = heard.events.poll(30, TimeUnit.SECONDS);
        assertThat(first).isNotNull();
        assertThat(first.getLevel()).isEqualTo(Level.DEBUG);
        assertThat(first.getFormattedMessage()).contains("has gone");
        assertThat(List.copyOf(heard.events)).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }

    private static Resource largest() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/static/app/assets/*.js"))
                .max(Comparator.comparing(GoneBrowserTest::length)).orElseThrow();
    }

    private static long length(Resource resource) {
        try {
            return resource.contentLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** More than any buffer between them holds, and not read: the server stands in the middle of writing when the line is cut. */
    private void askAndHangUp(String path) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoLinger(true, 0);
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAuthorization: Basic "
                    + Base64.getEncoder().encodeToString("analyst.central-ac:demo".getBytes(StandardCharsets.US_ASCII)) + "\r\n\r\n";
            socket.getOutputStream().write(request.repeat(ANSWERS).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        }
    }

    private static final class Heard extends AppenderBase<ILoggingEvent> {

        private final BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    }
}
