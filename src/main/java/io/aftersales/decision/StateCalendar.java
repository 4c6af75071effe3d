package io.aftersales.decision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

/** The published calendar of the Chinese state that ships with the platform; a year that is not published has plain weekends. */
@Component
class StateCalendar implements WorkingDays {

    private static final String PUBLISHED = "/calendar/cn.csv";

    private final Map<LocalDate, Boolean> worked = new HashMap<>();
    private final String version;

    StateCalendar() {
        TreeSet<Integer> years = new TreeSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                StateCalendar.class.getResourceAsStream(PUBLISHED), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",")).forEach(cells -> {
                LocalDate day = LocalDate.parse(cells[0]);
                worked.put(day, "workday".equals(cells[1]));
                years.add(day.getYear());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        version = "cn-" + years.last();
    }

    @Override
    public boolean isHoliday(LocalDate day) {
        return Boolean.FALSE.equals(worked.get(day));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return worked.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    @Override
    public String version() {
        return version;
    }
}
