package io.aftersales.servicecase;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.springframework.jdbc.core.simple.JdbcClient;
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
        jdbc.sql("insert into case_counter (counted_on, last) values (?, 0) on conflict do nothing").param(day).update();
        jdbc.sql("update case_counter set last = last + 1 where counted_on = ?").param(day).update();
        int last = jdbc.sql("select last from case_counter where counted_on = ?").param(day).query(Integer.class).single();
        return kind.prefix() + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + String.format("%04d", last);
    }
}
