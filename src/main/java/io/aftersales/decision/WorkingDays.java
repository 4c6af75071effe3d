package io.aftersales.decision;

import java.time.LocalDate;

/** The state's calendar of public holidays and make-up working days, as far as decisions ask for it. */
public interface WorkingDays {

    /** A public holiday; a plain weekend is none. */
    boolean isHoliday(LocalDate day);

    /** Monday to Friday unless a holiday, and the weekend days made up for holidays. */
    boolean isWorkingDay(LocalDate day);

    /** The n-th working day after the day; the day itself does not count. */
    default LocalDate plusWorkingDays(LocalDate day, int days) {
        LocalDate result = day;
        for (int left = days; left > 0;) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** Names the published calendar that answered, for the receipt. */
    String version();
}
