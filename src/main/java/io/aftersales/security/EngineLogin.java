package io.aftersales.security;

import io.aftersales.shared.Actor;

/** Tells the engine for whom it works during a request. */
public interface EngineLogin {

    /** Our own API: the engine's history names the actor; what they may do is checked by us. */
    void begin(Actor actor);

    /** Tasklist's calls: the engine checks each command by its own grants and tenants, under the person that Tasklist's filters set. */
    void beginChecked();

    void end();
}
