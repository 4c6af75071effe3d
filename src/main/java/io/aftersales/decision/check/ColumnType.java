package io.aftersales.decision.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/** The types that a column can have, and what a value of each looks like. */
enum ColumnType {
    TEXT(Set.of(String.class), "string"),
    FLAG(Set.of(Boolean.class), "boolean"),
    WHOLE(Set.of(BigDecimal.class), "integer", "long"),
    NUMBER(Set.of(BigDecimal.class), "number", "double"),
    DATE(Set.of(LocalDate.class), "date"),
    TIME(Set.of(LocalTime.class), "time"),
    INSTANT(Set.of(LocalDateTime.class), "dateTime", "date and time"),
    LENGTH(Set.of(Duration.class), "dayTimeDuration", "days and time duration"),
    PERIOD(Set.of(Atom.Months.class), "yearMonthDuration", "years and months duration"),
    ANY(Set.of());

    private final Set<Class<?>> values;
    private final Set<String> names;

    ColumnType(Set<Class<?>> values, String... names) {
        this.values = values;
        this.names = Set.of(names);
    }

    /** {@link #ANY} for a name that is none of DMN's, or a structure. */
    static ColumnType of(Sheet.Column column) {
        for (ColumnType type : values()) {
            if (type.names.contains(column.type())) {
                return type;
            }
        }
        return ANY;
    }

    boolean takes(Object value) {
        boolean right = this == ANY || values.contains(value.getClass());
        return right && (this != WHOLE || ((BigDecimal) value).scale() <= 0);
    }
}
