package io.aftersales.report.mail;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/** How often a report is sent; each covers the last whole week or month. */
public enum Rhythm {
    /** From Monday to Sunday. */
    WEEKLY {
        @Override
        public Days before(LocalDate day) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Days(monday.minusWeeks(1), monday.minusDays(1));
        }
    },
    MONTHLY {
        @Override
        public Days before(LocalDate day) {
            YearMonth month = YearMonth.from(day).minusMonths(1);
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
    };

    /** The first and the last day, both included. */
    public record Days(LocalDate from, LocalDate to) {
    }

    /** The last whole one before the day. */
    public abstract Days before(LocalDate day);

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Rhythm of(String key) throws Refusal {
        return Arrays.stream(values()).filter(rhythm -> rhythm.key().equals(key)).findFirst()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("rhythm"), "rhythm"));
    }
}
