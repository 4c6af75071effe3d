package io.aftersales.decision;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of one decision, checked and typed. Every getter returns null for a fact that was not given or given as
 * null: a missing fact is not false.
 */
public final class Facts {

    private final Map<String, Object> values;

    Facts(Map<String, Object> values) {
        this.values = values;
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    public String text(String name) {
        return (String) values.get(name);
    }

    public Boolean flag(String name) {
        return (Boolean) values.get(name);
    }

    public BigDecimal number(String name) {
        return (BigDecimal) values.get(name);
    }

    public Integer whole(String name) {
        BigDecimal value = number(name);
        return value == null ? null : Integer.valueOf(value.intValueExact());
    }

    public LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    public YearMonth month(String name) {
        return (YearMonth) values.get(name);
    }

    public Instant instant(String name) {
        return values.get(name) == null ? null : ((OffsetDateTime) values.get(name)).toInstant();
    }

    /** The elements as JSON gave them: String, Boolean, BigDecimal, List, Map or null. */
    @SuppressWarnings("unchecked")
    public List<Object> list(String name) {
        return (List<Object>) values.get(name);
    }

    /** The fields as JSON gave them: String, Boolean, BigDecimal, List, Map or null. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String name) {
        return (Map<String, Object>) values.get(name);
    }

    /** Refuses the decision where one of these facts is missing, by its name. */
    public Facts need(String... names) throws Refusal {
        for (String name : names) {
            if (!has(name)) {
                throw Refusal.of(InputReason.REQUIRED, Refusal.field(name), name);
            }
        }
        return this;
    }

    /** Every checked fact by name, for the receipt. */
    Map<String, Object> all() {
        return values;
    }

    /** The facts that a table takes as they are: texts, flags and numbers. */
    public Map<String, Object> scalars() {
        Map<String, Object> scalars = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof String || value instanceof Boolean || value instanceof BigDecimal) {
                scalars.put(name, value);
            }
        });
        return scalars;
    }
}
