package io.aftersales.policy;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * For whom and when a policy is asked.
 *
 * @param organisation null for all within reach
 * @param unit         with those below it; null for all
 * @param from         the first day
 * @param to           the last day
 * @param zone         in which days and months are meant
 */
public record PolicyFilter(String organisation, String unit, LocalDate from, LocalDate to, ZoneId zone) {

    /** The longest period, in months. */
    static final int LONGEST = 36;

    /** @throws Refusal for a period that ends before it begins or spans more months than are counted */
    PolicyFilter checked() throws Refusal {
        if (to.isBefore(from)) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("to"), "to");
        }
        if (months().size() > LONGEST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("from"), "from");
        }
        return this;
    }

    /** The months that the period touches, oldest first; at most one more than are allowed. */
    List<YearMonth> months() {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1)).limit(LONGEST + 1L).toList();
    }
}
