package io.aftersales.process;

import io.aftersales.shared.Refusal;
import java.util.Map;

/** By which way the tasks of a road are completed: through the desk, or as people do over HTTP. */
@FunctionalInterface
public interface Hands {

    void complete(TaskRow row, Map<String, Object> values) throws Refusal;
}
