package io.aftersales.stock;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import io.aftersales.TestDatabase;
import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stock of one organisation on a real database, without the rest of the platform around it. */
final class StockBench {

    static final String ORGANISATION = "bench";

    private static StockBench shared;

    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final MovableClock clock = new MovableClock();
    final Parts parts;
    final Balances balances;
    final StockService stock;

    private StockBench(DataSource source) {
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        parts = new Parts(jdbc);
        balances = new Balances(jdbc);
        StockTrail trail = new StockTrail(mock(AuditTrail.class, withSettings().stubOnly()));
        Warehouses warehouses = new Warehouses(jdbc);
        Movements movements = new Movements(jdbc, clock);
        Reservations reservations = new Reservations(jdbc);
        Mover mover = new Mover(parts, warehouses, balances, movements, reservations, new TrackedItems(jdbc), trail, clock);
        stock = new StockService(jdbc, parts, warehouses, balances, movements, reservations, mover, trail, clock);
    }

    /** One for the whole run; tests keep apart by their parts. */
    static synchronized StockBench shared() {
        if (shared == null) {
            shared = open();
        }
        return shared;
    }

    /** An empty database with an organisation of three units. */
    private static StockBench open() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(TestDatabase.isPostgres() ? TestDatabase.newDatabase() : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        pool.setUsername(TestDatabase.isPostgres() ? "postgres" : "sa");
        pool.setPassword(TestDatabase.isPostgres() ? "postgres" : "");
        pool.setMaximumPoolSize(16);
        HikariDataSource source = new HikariDataSource(pool);
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
        StockBench bench = new StockBench(source);
        if (!TestDatabase.isPostgres()) {
            bench.jdbc.sql("set mode PostgreSQL").update();
        }
        bench.jdbc.sql("insert into organisation (id, name_zh, name_en, zone, language) values (?, '台', 'Bench', 'Asia/Shanghai', 'zh')")
                .param(ORGANISATION).update();
        for (String unit : List.of("hq", "south", "south-1")) {
            bench.jdbc.sql("insert into unit (id, organisation, code, kind, name_zh, name_en, path) values (?, ?, ?, 'BRANCH', '部', 'Unit', ?)")
                    .params(ORGANISATION + "." + unit, ORGANISATION, unit, ORGANISATION + "/" + unit + "/").update();
        }
        return bench;
    }

    static Place store(String unit) {
        return Place.store(ORGANISATION + "." + unit);
    }

    void part(String code, boolean tracked) {
        parts.add(new Part(ORGANISATION, code, new Text("件", "Part"), tracked ? "terminal" : "part", "piece", new BigDecimal("100.00"), null,
                tracked, false, null, List.of(), 0));
    }

    void receive(String code, int quantity, Place store, String unitCost) throws Exception {
        stock.move(new Movement(ORGANISATION, UUID.randomUUID().toString(), code, quantity, Place.supplier("S1"), store, List.of(),
                new BigDecimal(unitCost), null, null));
    }

    /** A clock that the test moves. */
    static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        void forward(java.time.Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
