package io.aftersales.security;

import java.time.Instant;

/** The real time, which does not move with the demo clock: for tokens, sessions and rate limits. */
@FunctionalInterface
public interface WallClock {

    Instant now();
}
