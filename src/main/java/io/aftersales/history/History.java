package io.aftersales.history;

import io.aftersales.engine.PlayedTime;
import io.aftersales.organisation.Holder;
import io.aftersales.shared.Refusal;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes a history: examples through the platform first, then the many. */
@Component
@Profile("history")
class History {

    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int TOLD_EVERY = 5_000;
    private static final int THREADS = Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private final HistoryLedger ledger;
    private final Staff staff;
    private final ExampleWalks walks;
    private final MouldMaker moulds;
    private final CaseWriter writer;
    private final Cast cast;
    private final IndexesAside indexes;
    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final PlayedTime time;

    History(HistoryLedger ledger, Staff staff, ExampleWalks walks, MouldMaker moulds, CaseWriter writer, Cast cast, IndexesAside indexes,
            DataSource database, JdbcTemplate jdbc, PlayedTime time) {
        this.ledger = ledger;
        this.staff = staff;
        this.walks = walks;
        this.moulds = moulds;
        this.writer = writer;
        this.cast = cast;
        this.indexes = indexes;
        this.database = database;
        this.jdbc = jdbc;
        this.time = time;
    }

    /**
     * @param cases how many besides the examples
     * @param years how far back
     * @throws HistoryRefused where the database is not empty
     */
    void write(int cases, long seed, int years) throws Refusal {
        long start = System.nanoTime();
        Instant until = time.real().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        Instant from = until.atZone(ZONE).minusYears(years).toInstant();
        ledger.begin(seed, cases, until);
        try {
            Map<String, List<Outlet>> outlets = staff.outlets();
            time.stopAt(from);
            List<Example> examples = walks.lead(from, until, example -> LOG.debug("example {}: {}", example.number(), example.road().name()));
            List<Mould> made = examples.stream().filter(moulds::canBeCopied).map(example -> moulds.of(example, until)).toList();
            LOG.info("history: {} examples led through the platform after {} s, {} of them to be copied", examples.size(), seconds(start), made.size());
            Plan.Setting setting = new Plan.Setting(cases, seed, from, until, ZONE, outlets, staff.technicians(outlets), counters(), numbers(), change());
            fill(setting, made, start);
            ledger.finish(until);
        } finally {
            time.release();
        }
        LOG.info("history: complete after {} s", seconds(start));
    }

    private void fill(Plan.Setting setting, List<Mould> made, long start) {
        IndexesAside.Taken aside = indexes.take();
        Plan plan = new Plan(setting, made);
        try (Writers writers = new Writers(database, writer, made, cast, setting.until(), ZONE, THREADS, written -> tell(written, setting.cases(), start))) {
            plan.each(writers::write);
            writers.finish();
        }
        LOG.info("history: {} cases written after {} s; making {} indexes anew", setting.cases(), seconds(start), aside.indexes().size());
        indexes.putBack(aside, THREADS);
        bringUpToDate(setting, plan);
        indexes.analyze();
    }

    private void tell(int written, int cases, long start) {
        if (written / TOLD_EVERY != (written - 250) / TOLD_EVERY) {
            ledger.written(written);
            LOG.info("history: {} of {} cases after {} s", written, cases, seconds(start));
        }
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private Map<LocalDate, Integer> counters() {
        return jdbc.query("select counted_on, last from case_counter", (row, n) -> Map.entry(row.getDate(1).toLocalDate(), row.getInt(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, HashMap::new));
    }

    private Map<String, Long> numbers() {
        Map<String, Long> numbers = new HashMap<>();
        CopiedTable.ALL.stream().filter(table -> table.id() != null).forEach(table -> numbers.put(table.name(),
                jdbc.queryForObject("select coalesce(max(id), 0) from " + table.name(), Long.class)));
        return numbers;
    }

    private long change() {
        return jdbc.queryForObject("select coalesce(max(change), 0) from open_clock", Long.class) + 1_000;
    }

    /** The database goes on numbering behind what was written. */
    private void bringUpToDate(Plan.Setting setting, Plan plan) {
        setting.numbers().forEach((table, last) -> jdbc.execute("alter table " + table + " alter column id restart with " + (last + 1)));
        jdbc.execute("alter sequence open_clock_change restart with " + (plan.change() + 1));
        jdbc.update("delete from case_counter");
        jdbc.batchUpdate("insert into case_counter (counted_on, last) values (?, ?)", setting.counters().entrySet().stream()
                .map(day -> new Object[] {Date.valueOf(day.getKey()), day.getValue()}).toList());
    }
}
