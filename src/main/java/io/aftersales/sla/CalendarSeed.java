package io.aftersales.sla;

import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Brings the official Chinese calendar that ships with the platform into an empty database, by the way later years come. */
@Component
class CalendarSeed implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarSeed.class);
    private static final String CHINA = "cn";

    private final CalendarTables tables;
    private final CalendarService calendars;

    CalendarSeed(CalendarTables tables, CalendarService calendars) {
        this.tables = tables;
        this.calendars = calendars;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (tables.head(CHINA).filter(head -> head.version() == 0).isEmpty()) {
            return;
        }
        try {
            calendars.importDays(CHINA, new ClassPathResource("calendar/cn.csv").getContentAsString(StandardCharsets.UTF_8));
        } catch (ConcurrencyFailureException | DuplicateKeyException anotherNodeWasFaster) {
            LOG.debug("the calendar is there already", anotherNodeWasFaster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refusal e) {
            throw new IllegalStateException("the calendar that ships with the platform is faulty: " + e.arguments(), e);
        }
    }
}
