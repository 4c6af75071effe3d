package io.aftersales.history;

import io.aftersales.shared.Refusal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the writing where a number of cases is given, and ends the program after it. */
@Component
@Profile("history")
class HistoryRun {

    private static final Logger LOG = LoggerFactory.getLogger(HistoryRun.class);
    private static final int MOST = 5_000_000;
    private static final int MOST_YEARS = 10;

    private final History history;
    private final ConfigurableApplicationContext context;
    private final int cases;
    private final long seed;
    private final int years;

    HistoryRun(History history, ConfigurableApplicationContext context, @Value("${aftersales.history.cases:0}") int cases,
               @Value("${aftersales.history.seed:1}") long seed, @Value("${aftersales.history.years:3}") int years) {
        this.history = history;
        this.context = context;
        this.cases = cases;
        this.seed = seed;
        this.years = years;
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() throws Refusal {
        if (cases == 0) {
            return;
        }
        int code = 0;
        try {
            if (cases < 1 || cases > MOST || years < 1 || years > MOST_YEARS) {
                throw new HistoryRefused("From 1 to " + MOST + " cases and 1 to " + MOST_YEARS + " years, not " + cases + " and " + years + ".");
            }
            history.write(cases, seed, years);
        } catch (HistoryRefused no) {
            LOG.error("No history is written. {}", no.getMessage());
            code = 1;
        }
        int ending = code;
        System.exit(SpringApplication.exit(context, () -> ending));
    }
}
