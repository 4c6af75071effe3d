package io.aftersales.servicecase;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Gives case numbers without gaps: the counter of the day stays locked until the opening commits or rolls back. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param day the local day of the opening, which the number shows; cases of all kinds count in one row */
    String next(CaseKind kind, LocalDate day) {
        int last = counted(day).orElseGet(() -> {
            jdbc.sql("insert into case_counter (counted_on, last) values (?, 0) on conflict do nothing").param(day).update();
            return counted(day).orElseThrow();
        });
        return kind.prefix() + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + String.format("%04d", last);
    }

    /** Empty where nothing was opened on that day yet. */
    private Optional<Integer> counted(LocalDate day) {
        GeneratedKeyHolder last = new GeneratedKeyHolder();
        int rows = jdbc.sql("update case_counter set last = last + 1 where counted_on = ?").param(day).update(last, "last");
        return rows == 0 ? Optional.empty() : Optional.of(last.getKeyAs(Integer.class));
    }
}
