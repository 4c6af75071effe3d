package io.aftersales.installation;

import io.aftersales.sla.ClockService;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

/** The clock {@code rectify} of a project: it stands at the earliest limit that is open, whatever part it belongs to. */
@Component
class RectificationClock {

    private static final String RECTIFY = "rectify";

    private final ClockService clocks;
    private final Rectifications rectifications;

    RectificationClock(ClockService clocks, Rectifications rectifications) {
        this.clocks = clocks;
        this.rectifications = rectifications;
    }

    /** A limit was set or moved. */
    void set(String number) {
        List<Rectification> open = rectifications.open(number);
        if (!open.isEmpty()) {
            Rectification first = open.get(0);
            clocks.reset(number, RECTIFY, first.openedAt(), first.dueAt(), first.receiptId());
        }
    }

    /** A rectification was found done. @param at when it was reported done, which is what counts */
    void meet(String number, Instant at) {
        clocks.meet(number, RECTIFY, at);
        set(number);
    }
}
