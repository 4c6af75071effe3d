package io.aftersales.engine;

import java.time.Clock;
import java.time.Instant;

import io.aftersales.security.WallClock;
import org.springframework.stereotype.Component;

/** The one place besides the engine's clock that asks the system for the time. */
@Component
class SystemWallClock implements WallClock {

    @Override
    public Instant now() {
        return Clock.systemUTC().instant();
    }
}
