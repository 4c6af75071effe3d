package io.aftersales.web;

import io.aftersales.engine.DemoClock;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The movable clock of the demo; in other modes there is no such address. */
@RestController
@RequestMapping("/api/demo/clock")
@ConditionalOnProperty("aftersales.demo.clock")
class DemoClockController {

    private final DemoClock clock;

    DemoClockController(DemoClock clock) {
        this.clock = clock;
    }

    @GetMapping
    Reading read() {
        return new Reading(clock.now(), clock.offset().toString());
    }

    /** Answers when everything that was due on the way has run. */
    @PostMapping
    DemoClock.Moved advance(@RequestBody Advance request) throws Refusal {
        if (request.advance() == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("advance"), "advance");
        }
        return clock.advance(parsed(request.advance()));
    }

    private static Duration parsed(String text) throws Refusal {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw Refusal.of(InputReason.MALFORMED, Refusal.field("advance"), "advance");
        }
    }

    /** @param advance ISO-8601 length of time, for example {@code PT25H} */
    record Advance(String advance) {
    }

    /** @param offset how far ahead of real time, ISO-8601 */
    record Reading(Instant now, String offset) {
    }
}
