package io.aftersales.task;

import java.util.Map;

/** Evaluates the conditions that hide questions; the engine's FEEL answers it. */
public interface Conditions {

    /**
     * @param feel   an expression of a form file, without the leading {@code =}; never one that a user wrote
     * @param values the answers so far: texts, numbers, truth values, lists; dates as texts, as the browser has them
     * @return false also where the expression yields no truth value
     */
    boolean holds(String feel, Map<String, Object> values);
}
