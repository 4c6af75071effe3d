package io.aftersales.document;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The first paper after a start takes five times as long as any other, for the fonts of the machine are looked through and most of the
 * printer's code is loaded with it. So the platform prints one that nobody gets, beside all else, before somebody asks.
 */
@Component
@ConditionalOnProperty(name = "aftersales.papers.first-at-start", matchIfMissing = true)
class FirstPaper {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPaper.class);
    /** The one with the most parts: facts, tables, lists within a table. */
    private static final String TEMPLATE = "evidence";

    private final PaperService papers;

    FirstPaper(PaperService papers) {
        this.papers = papers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void printBeforehand() {
        Thread printing = new Thread(() -> {
            try {
                print(OutputStream.nullOutputStream());
            } catch (RuntimeException later) {
                LOG.warn("no paper could be printed at the start", later);
            }
        }, "first-paper");
        printing.setDaemon(true);
        printing.start();
    }

    void print(OutputStream target) {
        List<Map<String, Object>> oneLine = List.of(Map.of("name", "一", "value", "one"));
        papers.print(TEMPLATE, "zh", Map.of("facts", oneLine, "events", oneLine, "decisions", oneLine), target);
    }
}
