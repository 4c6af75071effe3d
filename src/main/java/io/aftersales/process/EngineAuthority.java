package io.aftersales.process;

import java.util.function.Supplier;

/**
 * Gives engine commands the platform's own authority: whether a person may do something to a case was settled before, by
 * our reach and roles, and the person needs no right in the engine for what follows from it.
 */
public interface EngineAuthority {

    <T> T call(Supplier<T> command);
}
