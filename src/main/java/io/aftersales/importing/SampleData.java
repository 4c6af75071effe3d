package io.aftersales.importing;

import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The sample base, stock and reports of the demo, brought in by the same imports that people use, in the background once the
 * platform is up: people can look around meanwhile. A start after a crash takes the rest, later ones find nothing to do.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "aftersales.demo.sample-cases", havingValue = "true", matchIfMissing = true)
public class SampleData {

    private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);
    private static final Duration LONGEST_ROW = Duration.ofSeconds(10);

    private final InstalledBaseImport installedBase;
    private final PartImport parts;
    private final OpeningStockImport openingStock;
    private final ReportImport reports;
    private final ApplicationEventPublisher events;
    private volatile boolean stopped;
    private Thread loading;

    SampleData(InstalledBaseImport installedBase, PartImport parts, OpeningStockImport openingStock, ReportImport reports,
               ApplicationEventPublisher events) {
        this.installedBase = installedBase;
        this.parts = parts;
        this.openingStock = openingStock;
        this.reports = reports;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void loadInBackground() {
        loading = new Thread(this::load, "sample-data");
        loading.start();
    }

    /** Lets the row in hand finish. Never by interrupting: that would close the database's file under everybody else. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopped = true;
        try {
            if (loading != null) {
                loading.join(LONGEST_ROW.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Imports all files; what stands already stays as it is. */
    public void load() {
        long start = System.nanoTime();
        LOG.info("sample data: importing in the background; cases appear one by one");
        try {
            ImportResult units = installedBase.run(file("installed-base.csv"));
            LOG.info("sample data: {} units imported, {} known before", units.accepted(), units.unchanged());
            if (!stopped) {
                ImportResult catalogue = parts.run(file("parts.csv"));
                ImportResult stock = openingStock.run(file("opening-stock.csv"));
                LOG.info("sample data: {} parts and what lies of them in {} places imported", catalogue.accepted(), stock.accepted());
                events.publishEvent(new SampleBaseLoaded());
            }
            ImportResult cases = stopped ? null : reports.run(file("reports.csv"), () -> !stopped);
            if (cases != null && !stopped) {
                LOG.info("sample data: complete after {} s; {} cases opened, {} known before",
                        Duration.ofNanos(System.nanoTime() - start).toSeconds(), cases.accepted(), cases.unchanged());
            }
        } catch (Refusal | RuntimeException failure) {
            if (!stopped) {
                LOG.error("sample data: not complete; a restart takes the rest", failure);
            }
        }
    }

    private static ImportFile file(String name) throws Refusal {
        try (InputStream file = new ClassPathResource("sample/" + name).getInputStream()) {
            return ImportFile.of(name, file.readAllBytes(), "UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("the sample file " + name + " cannot be read", e);
        }
    }
}
