package io.aftersales.stock;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Movements, reservations, proposals and counts as people see them, newest first, within the reach of whoever asks. */
@Component
public class StockJournal {

    private final JdbcClient jdbc;
    private final StockReach reach;
    private final StockCounts counts;

    StockJournal(JdbcClient jdbc, StockReach reach, StockCounts counts) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.counts = counts;
    }

    /** What to list; null means any. @param cursor of the page before */
    public record Filter(String organisation, String place, String part, String number, String caseNumber, Instant from, Instant until,
                         String cursor, int limit) {
    }

    /** @param next the cursor of the following page; null at the end */
    public record Page<T>(List<T> items, String next) {
    }

    public record Moved(long id, String reference, String part, String nameZh, String nameEn, int quantity, String from, String to,
                        BigDecimal value, List<String> numbers, String caseNumber, Instant at, String by) {
    }

    /** Movements that began or ended in a warehouse within reach. */
    public Page<Moved> movements(Filter filter) throws Refusal {
        Where where = new Where(filter, "m");
        if (filter.place() != null) {
            where.and("(m.from_place = :place or m.to_place = :place)", "place", reach.require(filter.place()).place().text());
        } else {
            Reach.Condition within = reach.units("unit_id");
            where.and("(m.from_place in (select place from warehouse where " + within.sql() + ") or m.to_place in (select place from warehouse where "
                    + within.sql() + "))", within.parameters());
        }
        where.equal("m.part_code", "part", filter.part());
        where.equal("m.case_number", "caseNumber", filter.caseNumber());
        if (filter.number() != null && !filter.number().isBlank()) {
            where.and("exists (select 1 from stock_movement_number n where n.movement_id = m.id and n.item_number = :number)", "number",
                    filter.number());
        }
        where.time("m.moved_at", filter);
        return where.page("""
                select m.*, p.name_zh, p.name_en from stock_movement m
                  join part p on p.organisation = m.organisation and p.code = m.part_code""", this::moved, Moved::id);
    }

    private Moved moved(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        List<String> numbers = jdbc.sql("select item_number from stock_movement_number where movement_id = ? order by item_number").param(id)
                .query(String.class).list();
        return new Moved(id, row.getString("reference"), row.getString("part_code"), row.getString("name_zh"), row.getString("name_en"),
                row.getInt("quantity"), row.getString("from_place"), row.getString("to_place"), row.getBigDecimal("value_cny"), numbers,
                row.getString("case_number"), instant(row, "moved_at"), row.getString("moved_by"));
    }

    /** @param state active, taken, released, expired or broken */
    public record Reserved(long id, String reference, String place, String part, int quantity, int held, String state, Instant expiresAt,
                           Instant createdAt, Instant endedAt) {
    }

    public Page<Reserved> reservations(Filter filter, String state) throws Refusal {
        Where where = new Where(filter, "r");
        warehouse(where, "r.place", filter.place());
        where.equal("r.part_code", "part", filter.part());
        where.equal("r.state", "state", state);
        return where.page("select r.* from stock_reservation r", (row, index) -> new Reserved(row.getLong("id"), row.getString("reference"),
                row.getString("place"), row.getString("part_code"), row.getInt("quantity"), row.getInt("held"), row.getString("state"),
                instant(row, "expires_at"), instant(row, "created_at"), instant(row, "ended_at")), Reserved::id);
    }

    public Page<Proposal> proposals(Filter filter, String state) throws Refusal {
        Where where = new Where(filter, "r");
        warehouse(where, "r.place", filter.place());
        where.equal("r.part_code", "part", filter.part());
        where.equal("r.state", "state", state);
        return where.page("select r.* from replenishment_proposal r", Proposals::read, Proposal::id);
    }

    /** @throws Refusal not found, for a proposal of a store out of reach */
    public void requireProposal(long id) throws Refusal {
        String place = jdbc.sql("select place from replenishment_proposal where id = ?").param(id).query(String.class).optional()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.require(place);
        reach.requireKept("id", place);
    }

    /** Counts, newest first. */
    public Page<StockCount> counts(Filter filter, String state) throws Refusal {
        Where where = new Where(filter, "c");
        warehouse(where, "c.place", filter.place());
        where.equal("c.state", "state", state);
        return where.pageByCase("select c.case_number from stock_count c", number -> counts.find(number).orElseThrow());
    }

    /** @throws Refusal not found, for what is no count within reach */
    public StockCount count(String number) throws Refusal {
        StockCount found = counts.find(number).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.require(found.place().text());
        return found;
    }

    private void warehouse(Where where, String column, String place) throws Refusal {
        if (place != null) {
            where.and(column + " = :place", "place", reach.require(place).place().text());
        } else {
            Reach.Condition within = reach.units("unit_id");
            where.and(column + " in (select place from warehouse where " + within.sql() + ")", within.parameters());
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private final class Where {

        private final StringBuilder sql = new StringBuilder(" where 1 = 1");
        private final Map<String, Object> values = new HashMap<>();
        private final Filter filter;
        private final String table;

        private Where(Filter filter, String table) throws Refusal {
            this.filter = filter;
            this.table = table;
            StockReads.limit(filter.limit());
            if (filter.place() == null) {
                and(table + ".organisation = :organisation", "organisation", reach.organisation(filter.organisation()));
            }
        }

        private void and(String condition, Map<String, ?> parameters) {
            sql.append(" and ").append(condition);
            values.putAll(parameters);
        }

        private void and(String condition, String name, Object value) {
            and(condition, Map.of(name, value));
        }

        private void equal(String column, String name, String value) {
            if (value != null && !value.isBlank()) {
                and(column + " = :" + name, name, value);
            }
        }

        private void time(String column, Filter asked) {
            if (asked.from() != null) {
                and(column + " >= :from", "from", asked.from().atOffset(ZoneOffset.UTC));
            }
            if (asked.until() != null) {
                and(column + " < :until", "until", asked.until().atOffset(ZoneOffset.UTC));
            }
        }

        private <T> Page<T> page(String select, org.springframework.jdbc.core.RowMapper<T> mapper, java.util.function.ToLongFunction<T> id)
                throws Refusal {
            if (filter.cursor() != null) {
                and(table + ".id < :cursor", "cursor", number(filter.cursor()));
            }
            List<T> rows = jdbc.sql(select + sql + " order by " + table + ".id desc limit " + (filter.limit() + 1)).params(values)
                    .query(mapper).list();
            List<T> page = new ArrayList<>(rows.subList(0, Math.min(rows.size(), filter.limit())));
            return new Page<>(page, rows.size() > filter.limit() ? String.valueOf(id.applyAsLong(page.get(page.size() - 1))) : null);
        }

        private <T> Page<T> pageByCase(String select, java.util.function.Function<String, T> one) {
            if (filter.cursor() != null) {
                and(table + ".case_number < :cursor", "cursor", filter.cursor());
            }
            List<String> numbers = jdbc.sql(select + sql + " order by " + table + ".case_number desc limit " + (filter.limit() + 1))
                    .params(values).query(String.class).list();
            List<String> page = numbers.subList(0, Math.min(numbers.size(), filter.limit()));
            return new Page<>(page.stream().map(one).toList(), numbers.size() > filter.limit() ? page.get(page.size() - 1) : null);
        }

        private static long number(String cursor) throws Refusal {
            try {
                return Long.parseLong(cursor);
            } catch (NumberFormatException e) {
                throw Refusal.of(InputReason.MALFORMED, Refusal.field("cursor"), "cursor");
            }
        }
    }
}
