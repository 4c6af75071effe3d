package io.aftersales.callback;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** What {@code callback-window} asks: what kind of callback, and since when. */
final class CallbackWindowFacts {

    private CallbackWindowFacts() {
    }

    static Map<String, Object> of(boolean guided, Instant at, ZoneId zone) {
        return Map.of("kind", guided ? "phone-guidance" : "service-closed", "at", at, "date", at.atZone(zone).toLocalDate());
    }
}
