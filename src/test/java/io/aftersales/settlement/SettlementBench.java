package io.aftersales.settlement;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import io.aftersales.TestDatabase;
import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The money of one organisation on a real database, without the rest of the platform around it; what tables say stands here. */
public final class SettlementBench {

    public static final String ORGANISATION = "bench";
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final Map<String, BigDecimal> COEFFICIENTS = Map.of("A", new BigDecimal("1.1"), "B", BigDecimal.ONE, "C", new BigDecimal("0.9"));

    private static SettlementBench shared;

    public final JdbcClient jdbc;
    public final TransactionTemplate transaction;
    final Ledger ledger;
    public final LedgerService books;
    public final ReceivableService charges;
    final Statements statements;
    final StatementService approvals;
    final PayoutService payouts;
    final StatementRuns runs;
    final Receivables receivables;
    final PaymentService payments;
    private final AtomicInteger numbers = new AtomicInteger();

    private SettlementBench(HikariDataSource source) throws Exception {
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        Clock clock = Clock.fixed(TODAY.atTime(4, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        AuditTrail audit = mock(AuditTrail.class, withSettings().stubOnly());
        ledger = new Ledger(jdbc);
        books = new LedgerService(ledger, organisations(), audit, clock);
        statements = new Statements(jdbc);
        approvals = new StatementService(statements, books, decisions(), audit, clock);
        CaseFiles files = mock(CaseFiles.class, withSettings().stubOnly());
        when(files.open(any())).thenAnswer(call -> aCase());
        payouts = new PayoutService(statements, books, files, audit, clock);
        runs = new StatementRuns(statements, books, files, (number, organisation, unit) -> { }, audit);
        receivables = new Receivables(jdbc);
        charges = new ReceivableService(receivables, cases(), books);
        payments = new PaymentService(receivables, books, mock(Handovers.class, withSettings().stubOnly()), audit, clock);
    }

    /** Every case is of the bench, and its customer is known by nothing else. */
    private static ServiceCases cases() {
        ServiceCase any = mock(ServiceCase.class, withSettings().stubOnly());
        when(any.organisation()).thenReturn(ORGANISATION);
        ServiceCases cases = mock(ServiceCases.class, withSettings().stubOnly());
        when(cases.existing(anyString())).thenReturn(any);
        return cases;
    }

    private static OrganisationService organisations() {
        OrganisationService organisations = mock(OrganisationService.class, withSettings().stubOnly());
        when(organisations.zone(anyString())).thenReturn(ZoneId.of("Asia/Shanghai"));
        when(organisations.unit(anyString())).thenAnswer(call -> Optional.of(unit(call.getArgument(0))));
        when(organisations.headOffice(anyString())).thenReturn(unit(ORGANISATION + ".hq"));
        return organisations;
    }

    private static Unit unit(String id) {
        return new Unit(id, ORGANISATION, id.substring(id.indexOf('.') + 1), Unit.Kind.OUTLET, new Text("网点", "Outlet"), null);
    }

    private static DecisionService decisions() throws Exception {
        DecisionService decisions = mock(DecisionService.class, withSettings().stubOnly());
        when(decisions.decide(anyString(), anyString(), any(), anyString())).thenAnswer(call -> amount(call.getArgument(2)));
        when(decisions.evaluate(anyString(), anyString(), any())).thenAnswer(call -> amount(call.getArgument(2)));
        return decisions;
    }

    private static Decision amount(Map<String, ?> facts) {
        BigDecimal coefficient = COEFFICIENTS.getOrDefault(String.valueOf(facts.get("grade")), BigDecimal.ONE);
        BigDecimal amount = ((BigDecimal) facts.get("baseCny")).multiply(coefficient).setScale(2, RoundingMode.HALF_UP);
        return new Decision("settlement-amount", Map.of("coefficient", coefficient, "amountCny", amount), "receipt", Map.of());
    }

    /** One for the whole run; tests keep apart by their parties. */
    public static synchronized SettlementBench shared() {
        if (shared == null) {
            shared = open();
        }
        return shared;
    }

    private static SettlementBench open() {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(TestDatabase.isPostgres() ? TestDatabase.newDatabase() : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=200");
        pool.setUsername(TestDatabase.isPostgres() ? "postgres" : "sa");
        pool.setPassword(TestDatabase.isPostgres() ? "postgres" : "");
        pool.setMaximumPoolSize(16);
        HikariDataSource source = new HikariDataSource(pool);
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
        try {
            SettlementBench bench = new SettlementBench(source);
            if (!TestDatabase.isPostgres()) {
                bench.jdbc.sql("set mode PostgreSQL").update();
            }
            bench.jdbc.sql("insert into organisation (id, name_zh, name_en, zone, language) values (?, '台', 'Bench', 'Asia/Shanghai', 'zh')")
                    .param(ORGANISATION).update();
            bench.outlet("hq");
            return bench;
        } catch (Exception e) {
            throw new IllegalStateException("no bench", e);
        }
    }

    /** A new outlet. */
    public Party outlet(String code) {
        jdbc.sql("insert into unit (id, organisation, code, kind, name_zh, name_en, path) values (?, ?, ?, 'OUTLET', '网点', 'Outlet', ?)")
                .params(ORGANISATION + "." + code, ORGANISATION, code, ORGANISATION + "/" + code + "/").update();
        return Party.unit(ORGANISATION + "." + code);
    }

    /** A new case without a process. @return its number */
    public String aCase() {
        String number = "M-" + numbers.incrementAndGet();
        Instant now = TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        jdbc.sql("""
                insert into service_case (number, organisation, kind, channel, status, unit_id, facts, reported_at, opened_at, late_at_import,
                    reopened, version)
                values (?, ?, 'settlement', 'platform', 'open', ?, '{}', ?, ?, false, 0, 1)""").params(number, ORGANISATION, ORGANISATION + ".hq",
                now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC)).update();
        return number;
    }

    /** A statement as it is once it was issued. */
    void issued(String number) {
        jdbc.sql("update statement set state = 'issued', version = version + 1 where number = ? and state = 'approved'").param(number).update();
    }

    /** An installer that the organisation knows. */
    public Party installer(String code) {
        jdbc.sql("insert into party (organisation, code, kind, created_at) values (?, ?, 'installer', current_timestamp) on conflict do nothing")
                .params(ORGANISATION, code).update();
        return Party.installer(code);
    }

    /** What the entries of a case changed between the maker and all parties: above nought for what the maker gave. */
    public BigDecimal given(String caseNumber) {
        return jdbc.sql("select coalesce(sum(" + Ledger.SIGNED + "), 0) from ledger_entry e where e.case_number = ?").param(caseNumber)
                .query(BigDecimal.class).single();
    }

    /** What the lines of a case's entries sum to: zero, whatever happened. */
    public BigDecimal balance(String caseNumber) {
        return jdbc.sql("select coalesce(sum(l.amount_cny), 0) from ledger_line l join ledger_entry e on e.id = l.entry_id where e.case_number = ?")
                .param(caseNumber).query(BigDecimal.class).single();
    }

    Posting posting(String source, String kind, Party party, String amount, YearMonth month) {
        return new Posting(ORGANISATION, source, kind, party, new BigDecimal(amount), month.atDay(5), null, null);
    }
}
