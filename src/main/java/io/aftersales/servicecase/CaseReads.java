package io.aftersales.servicecase;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.ClockService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases as people and machines read them, within the reach of whoever asks; titles are in the language of the request. */
@Component
public class CaseReads {

    /** The longest page. */
    public static final int MOST = 200;

    /** Opened before the case at the cursor, or at once with it and behind it by number. */
    private static final String AFTER_THE_CURSOR = """
            exists (select 1 from service_case k where k.number = :cursor
                and (c.opened_at < k.opened_at or c.opened_at = k.opened_at and c.number < k.number))""";
    private static final String SELECT = """
            select c.*, p.name as contact_name, p.phone as contact_phone, p.email as contact_email,
                   cu.id as customer_id, cu.name as customer_name,
                   (select min(cp.as_written) from customer_phone cp where cp.customer_id = cu.id and cp.main = true) as customer_phone,
                   (select min(s.address) from site s where s.customer_id = cu.id) as customer_address
              from service_case c
              left join case_contact p on p.case_number = c.number
              left join customer cu on cu.organisation = c.organisation and cu.customer_no = c.customer_no
            """;

    private final JdbcClient jdbc;
    private final Reach reach;
    private final ClockService clocks;
    private final CaseTitles titles;
    private final ObjectMapper json;

    CaseReads(JdbcClient jdbc, Reach reach, ClockService clocks, CaseTitles titles, ObjectMapper json) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.clocks = clocks;
        this.titles = titles;
        this.json = json;
    }

    /**
     * What to list; null means any.
     *
     * @param kind   as in {@link CaseKind#key}
     * @param status one, or several with commas between
     * @param q      a part of the number, report number, serial number, fault or customer's name, or of a telephone number
     */
    public record Filter(String reportNo, String serialNo, String kind, String status, String organisation, String unit, String severity, Boolean late,
                         String q, String cursor, int limit) {
    }

    /** Newest first. @param next the cursor of the following page, null at the end */
    public record Page(List<View> items, String next) {
    }

    public record Unit(String serialNo, String model, String productFamily) {
    }

    /** @param id in the archive; null where the archive does not hold the customer */
    public record Customer(Long id, String no, String name, String phone, String address) {
    }

    public record Contact(String name, String phone, String email) {
    }

    /** A case that belongs to another one. */
    public record Child(String number, String kind, String status, String title) {
    }

    /**
     * A case, with its clocks in the order in which they began.
     *
     * @param parent   the case that it belongs to; null where it stands alone
     * @param children the cases that belong to it, in the order of their opening; null in a list
     */
    public record View(String number, String reportNo, String organisation, String kind, String title, String parent, String channel, String status, String severity,
                       Warranty warranty, String unitId, Unit unit, Customer customer, Contact contact, String faultText,
                       Map<String, Object> facts, Instant reportedAt, Instant openedAt, Instant closedAt,
                       ServiceCase.Ending ending, boolean lateAtImport, int reopened, List<Child> children,
                       List<ClockService.View> clocks) {

        private View with(String words, List<Child> below, List<ClockService.View> own) {
            return new View(number, reportNo, organisation, kind, words, parent, channel, status, severity, warranty, unitId, unit, customer, contact,
                    faultText, facts, reportedAt, openedAt, closedAt, ending, lateAtImport, reopened, below, own);
        }
    }

    /** @throws Refusal not found, where there is none within reach */
    public View one(String number) throws Refusal {
        Reach.Condition within = reach.units("c.unit_id");
        View found = jdbc.sql(SELECT + " where c.number = :number and " + within.sql()).param("number", number).params(within.parameters())
                .query(this::view).optional().orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        CaseTitles.Words words = titles.words(List.of(found), View::kind, View::title);
        return found.with(words.of(found.kind(), found.title()), children(number), clocks.clocksOf(number));
    }

    private List<Child> children(String number) {
        Reach.Condition within = reach.units("c.unit_id");
        List<Child> below = jdbc.sql("select c.number, c.kind, c.status, c.title from service_case c where c.parent = :parent and " + within.sql()
                + " order by c.opened_at, c.number").param("parent", number).params(within.parameters()).query(Child.class).list();
        CaseTitles.Words words = titles.words(below, Child::kind, Child::title);
        return below.stream().map(child -> new Child(child.number(), child.kind(), child.status(), words.of(child.kind(), child.title()))).toList();
    }

    /** @throws Refusal for a limit beyond {@link #MOST}, or a status that is none */
    public Page list(Filter filter) throws Refusal {
        if (filter.limit() < 1 || filter.limit() > MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"), "limit");
        }
        Where where = new Where();
        Reach.Condition within = reach.units("c.unit_id");
        where.and(within.sql(), within.parameters());
        where.equal("c.report_no", "reportNo", filter.reportNo());
        where.equal("c.serial_no", "serialNo", filter.serialNo());
        where.equal("c.kind", "kind", filter.kind());
        status(where, filter.status());
        where.equal("c.organisation", "organisation", filter.organisation());
        where.unit("c.unit_id", filter.unit());
        where.equal("c.severity", "severity", filter.severity());
        late(where, filter.late());
        text(where, filter.q());
        if (filter.cursor() != null) {
            where.and(AFTER_THE_CURSOR, Map.of("cursor", filter.cursor()));
        }
        List<View> rows = jdbc.sql(SELECT + where.sql() + " order by c.opened_at desc, c.number desc limit :limit").params(where.parameters)
                .param("limit", filter.limit() + 1).query(this::view).list();
        boolean more = rows.size() > filter.limit();
        List<View> page = more ? rows.subList(0, filter.limit()) : rows;
        Map<String, List<ClockService.View>> running = clocks.clocksOf(page.stream().map(View::number).toList());
        CaseTitles.Words words = titles.words(page, View::kind, View::title);
        return new Page(page.stream().map(view -> view.with(words.of(view.kind(), view.title()), null, running.getOrDefault(view.number(), List.of()))).toList(),
                more ? page.get(page.size() - 1).number() : null);
    }

    private static void late(Where where, Boolean late) {
        if (late != null) {
            where.and((late ? "" : "not ") + "exists (select 1 from sla_clock k where k.case_number = c.number and k.late = true)", Map.of());
        }
    }

    private static void text(Where where, String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        List<String> columns = List.of("c.number", "c.report_no", "c.serial_no", "c.fault_text", "c.title", "cu.name", "p.name");
        String words = columns.stream().map(column -> "lower(" + column + ") like :q escape '!'").collect(Collectors.joining(" or "));
        String pattern = "%" + q.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        String digits = digits(q);
        if (digits.isEmpty()) {
            where.and("(" + words + ")", Map.of("q", pattern));
        } else {
            where.and("(" + words + " or p.phone like :digits"
                    + " or exists (select 1 from customer_phone x where x.customer_id = cu.id and x.e164 like :digits))",
                    Map.of("q", pattern, "digits", "%" + digits + "%"));
        }
    }

    /** Of something that may be a telephone number; empty for what has too few digits to be a part of one. */
    private static String digits(String q) {
        String digits = q.replaceAll("[^0-9]", "");
        return digits.length() < 5 || q.matches(".*\\p{IsAlphabetic}.*") ? "" : digits;
    }

    private static void status(Where where, String keys) throws Refusal {
        if (keys == null || keys.isBlank()) {
            return;
        }
        List<String> statuses = new ArrayList<>();
        try {
            for (String key : keys.split(",")) {
                statuses.add(Status.of(key.strip()).key());
            }
        } catch (IllegalArgumentException e) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, Refusal.field("status"), "status");
        }
        where.and("c.status in (:status)", Map.of("status", statuses));
    }

    private static final class Where {

        private final StringBuilder sql = new StringBuilder(" where 1 = 1");
        private final Map<String, Object> parameters = new HashMap<>();

        private void and(String condition, Map<String, ?> values) {
            sql.append(" and ").append(condition);
            parameters.putAll(values);
        }

        private void equal(String column, String name, String value) {
            if (value != null && !value.isBlank()) {
                and(column + " = :" + name, Map.of(name, value));
            }
        }

        /** The unit and those below it. */
        private void unit(String column, String unitId) {
            if (unitId != null && !unitId.isBlank()) {
                Reach.Condition below = Reach.below(column, unitId);
                and(below.sql(), below.parameters());
            }
        }

        private String sql() {
            return sql.toString();
        }
    }

    private View view(ResultSet row, int index) throws SQLException {
        String serialNo = row.getString("serial_no");
        String customerNo = row.getString("customer_no");
        String warranty = row.getString("warranty_status");
        Instant closedAt = instant(row, "closed_at");
        return new View(row.getString("number"), row.getString("report_no"), row.getString("organisation"), row.getString("kind"),
                row.getString("title"), row.getString("parent"), row.getString("channel"), row.getString("status"), row.getString("severity"),
                warranty == null ? null : new Warranty(warranty, row.getObject("warranty_end", LocalDate.class), row.getString("warranty_basis")),
                row.getString("unit_id"),
                serialNo == null ? null : new Unit(serialNo, row.getString("model"), row.getString("product_family")),
                customerNo == null ? null : new Customer(row.getObject("customer_id", Long.class), customerNo,
                        row.getString("customer_name"), row.getString("customer_phone"), row.getString("customer_address")),
                contact(row), row.getString("fault_text"), facts(row.getString("facts")), instant(row, "reported_at"),
                instant(row, "opened_at"), closedAt,
                closedAt == null ? null : new ServiceCase.Ending(closedAt, row.getString("closing_reason"), row.getString("closing_note"),
                        row.getString("duplicate_of")),
                row.getBoolean("late_at_import"), row.getInt("reopened"), null, null);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        Contact contact = new Contact(row.getString("contact_name"), row.getString("contact_phone"), row.getString("contact_email"));
        return contact.name() == null && contact.phone() == null && contact.email() == null ? null : contact;
    }

    private Map<String, Object> facts(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() { });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts that are no JSON", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
