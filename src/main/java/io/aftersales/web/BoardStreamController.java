package io.aftersales.web;

import io.aftersales.board.BoardFeed;
import io.aftersales.board.BoardReason;
import io.aftersales.security.StillLoggedIn;
import io.aftersales.shared.Actor;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live side of the board: server-sent events that say what changed, for the browser to ask for. */
@RestController
class BoardStreamController {

    /** A browser has no more connections to a server than this. */
    static final int MOST_OF_A_PERSON = 6;
    private static final int MOST = 2_000;
    private static final int SENDERS = 2;

    private final BoardFeed feed;
    private final StillLoggedIn logins;
    private final ThreadPoolExecutor senders = new ThreadPoolExecutor(SENDERS, SENDERS, 1, TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST), work -> {
                Thread thread = new Thread(work, "board-sender");
                thread.setDaemon(true);
                return thread;
            });

    BoardStreamController(BoardFeed feed, StillLoggedIn logins) {
        this.feed = feed;
        this.logins = logins;
        senders.allowCoreThreadTimeOut(true);
    }

    /** Ends with the session of whoever watches. After a break a browser says by itself where it left off. */
    @GetMapping(path = "/api/board/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    SseEmitter live(@RequestHeader(name = "Last-Event-ID", required = false) String lastEvent, HttpServletRequest request,
                    HttpServletResponse response) throws Refusal {
        Actor actor = CurrentActor.get();
        if (feed.watchersOf(actor.id()) >= MOST_OF_A_PERSON || feed.watchers() >= MOST) {
            throw Refusal.of(BoardReason.TOO_MANY_STREAMS, MOST_OF_A_PERSON);
        }
        // a proxy must not gather what is to arrive at once
        response.setHeader("X-Accel-Buffering", "no");
        BoardStream stream = new BoardStream(actor, number(lastEvent), logins.ofCaller(request.getSession(false)), senders);
        stream.emitter().onCompletion(() -> left(stream));
        stream.emitter().onTimeout(stream::end);
        stream.emitter().onError(failure -> left(stream));
        feed.watch(stream);
        return stream.emitter();
    }

    private void left(BoardStream stream) {
        stream.closed();
        feed.leave(stream);
    }

    /** @return null for what is no number of ours: then everything is told anew */
    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    @PreDestroy
    void stop() {
        senders.shutdownNow();
    }
}
