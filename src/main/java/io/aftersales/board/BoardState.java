package io.aftersales.board;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** How a deadline stands at an instant. Every open one is in exactly one of these states. */
public enum BoardState {
    /** Not past its warning. */
    RUNNING("k.paused = false and k.warn_at > :now and k.due_at >= :now"),
    /** Past its warning and still in time; exactly at the due instant is in time. */
    WARNING("k.paused = false and k.warn_at <= :now and k.due_at >= :now"),
    /** Past its due instant, also where the case has been paused since. */
    LATE("k.paused = false and k.due_at < :now"),
    /** In time, and does not count because the case waits for somebody else. */
    PAUSED("k.paused = true");

    /** The state of a row of {@code open_clock k} at the parameter {@code now}. */
    static final String OF_ROW = "case when k.paused = true then 'paused' when k.due_at < :now then 'late'"
            + " when k.warn_at <= :now then 'warning' else 'running' end";

    private final String condition;

    BoardState(String condition) {
        this.condition = condition;
    }

    /** For the {@code where} of a query over {@code open_clock k}, with the parameter {@code now}. */
    String condition() {
        return condition;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return null for null. @throws Refusal for what is no state */
    static BoardState read(String key) throws Refusal {
        if (key == null) {
            return null;
        }
        return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("state"), "state"));
    }
}
