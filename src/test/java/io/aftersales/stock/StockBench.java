package io.aftersales.stock;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import io.aftersales.TestDatabase;
import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
public final class StockBench {

    public static final String ORGANISATION = "bench";

    private static final List<String> INVARIANTS = List.of("""
            -- on hand is the sum of movements, and so is the value
            select b.place, b.part_code from stock_balance b where b.organisation = 'bench' and b.part_code in (:parts) and (
                b.quantity <> (select coalesce(sum(case when m.to_place = b.place then m.quantity else -m.quantity end), 0)
                                 from stock_movement m where m.organisation = b.organisation and m.part_code = b.part_code and (m.to_place = b.place or m.from_place = b.place))
                or b.value_cny <> (select coalesce(sum(case when m.to_place = b.place then m.value_cny else -m.value_cny end), 0)
                                 from stock_movement m where m.organisation = b.organisation and m.part_code = b.part_code and (m.to_place = b.place or m.from_place = b.place)))""", """
            -- none is negative, none promised that is not there, no value without goods
            select place, part_code from stock_balance where organisation = 'bench' and part_code in (:parts)
               and (quantity < 0 or reserved < 0 or reserved > quantity or value_cny < 0 or (quantity = 0 and value_cny <> 0))""", """
            -- what is reserved is what reservations hold
            select b.place, b.part_code from stock_balance b where b.organisation = 'bench' and b.part_code in (:parts) and b.reserved <>
                (select coalesce(sum(r.held), 0) from stock_reservation r where r.place = b.place and r.part_code = b.part_code)""", """
            -- an active reservation holds something, an ended one nothing
            select r.place, r.part_code from stock_balance b join stock_reservation r on r.place = b.place and r.part_code = b.part_code
             where b.organisation = 'bench' and b.part_code in (:parts) and ((r.state = 'active') <> (r.held > 0) or r.held > r.quantity)""", """
            -- as many numbers are at a place as pieces
            select b.place, b.part_code from stock_balance b join part p on p.organisation = b.organisation and p.code = b.part_code
             where b.organisation = 'bench' and b.part_code in (:parts) and p.tracked = true and b.quantity <>
                (select count(*) from tracked_item i where i.place = b.place and i.part_code = b.part_code)""", """
            -- every movement of a tracked part names as many numbers as it moved
            select m.reference, m.part_code from stock_movement m join part p on p.organisation = m.organisation and p.code = m.part_code
             where m.organisation = 'bench' and m.part_code in (:parts) and m.quantity * (case when p.tracked = true then 1 else 0 end) <>
                (select count(*) from stock_movement_number n where n.movement_id = m.id)""");

    private static StockBench shared;

    public final JdbcClient jdbc;
    public final TransactionTemplate transaction;
    public final MovableClock clock = new MovableClock();
    final Parts parts;
    final Balances balances;
    final TrackedItems items;
    final CountBooking counts;
    public final StockService stock;

    private StockBench(DataSource source) {
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        parts = new Parts(jdbc);
        balances = new Balances(jdbc);
        items = new TrackedItems(jdbc);
        StockTrail trail = new StockTrail(mock(AuditTrail.class, withSettings().stubOnly()));
        Warehouses warehouses = new Warehouses(jdbc);
        Movements movements = new Movements(jdbc, clock);
        Reservations reservations = new Reservations(jdbc);
        Mover mover = new Mover(parts, warehouses, balances, movements, reservations, items, trail, clock);
        counts = new CountBooking(balances, reservations, mover, trail, clock);
        stock = new StockService(jdbc, parts, warehouses, balances, movements, reservations, mover, trail, clock);
    }

    /** One for the whole run; tests keep apart by their parts. */
    public static synchronized StockBench shared() {
        if (shared == null) {
            shared = open();
        }
        return shared;
    }

    /** An empty database with an organisation of three units. */
    private static StockBench open() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(TestDatabase.isPostgres() ? TestDatabase.newDatabase() : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=200");
        pool.setUsername(TestDatabase.isPostgres() ? "postgres" : "sa");
        pool.setPassword(TestDatabase.isPostgres() ? "postgres" : "");
        pool.setMaximumPoolSize(16);
        if (TestDatabase.isPostgres()) {
            pool.setConnectionInitSql("set lock_timeout = '2s'"); // as in production
        }
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

    public static Place store(String unit) {
        return Place.store(ORGANISATION + "." + unit);
    }

    public void part(String code, boolean tracked) {
        parts.add(new Part(ORGANISATION, code, new Text("件", "Part"), tracked ? "terminal" : "part", "piece", new BigDecimal("100.00"), null,
                tracked, false, null, List.of(), 0));
    }

    void receive(String code, int quantity, Place store, String unitCost) throws Exception {
        stock.move(new Movement(ORGANISATION, UUID.randomUUID().toString(), code, quantity, Place.supplier("S1"), store, List.of(),
                new BigDecimal(unitCost), null, null));
    }

    /** Numbers of the pieces of a tracked part that lie at a place. */
    public List<String> pieces(Place place, String part) {
        return items.at(place, part);
    }

    /** A count holds a part still. */
    public void beginCount(Place place, String part, String name) throws Refusal {
        balances.ensure(ORGANISATION, place, part);
        counts.freeze(place, List.of(part), name);
    }

    /** What was counted is booked, and the part moves again. @return how many there are */
    public int endCount(Place place, String part, String name, int counted, List<String> missing, List<String> found) throws Refusal {
        counts.book(ORGANISATION, place, ORGANISATION + ".hq", name,
                new StockCount.Line(part, stock.onHand(place, part), counted, missing, found, null, null, null), null);
        counts.thaw(name);
        return stock.onHand(place, part);
    }

    /** What is wrong with the books of these parts; each query of an invariant returns no row where all is well. */
    public List<String> breaches(String... parts) {
        List<String> found = new ArrayList<>();
        for (String invariant : INVARIANTS) {
            found.addAll(jdbc.sql(invariant).param("parts", List.of(parts)).query((row, index) -> invariant.lines().findFirst().orElseThrow()
                    + ": " + row.getString(1) + " " + row.getString(2)).list());
        }
        return found;
    }

    /** A clock that the test moves. */
    public static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        public void forward(java.time.Duration by) {
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
