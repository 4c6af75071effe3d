package io.aftersales.decision.replay;

import static io.aftersales.decision.replay.Replays.instant;
import static io.aftersales.decision.replay.Replays.utc;

import io.aftersales.organisation.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads recorded decisions in the order in which they were taken, page by page, so that a long run holds no transaction open. */
@Component
class PastDecisions {

    private final JdbcClient jdbc;

    PastDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A recorded decision; facts and outputs as JSON. */
    record Past(String id, String caseNumber, String organisation, String facts, String outputs, String zone, String calendarVersion,
                Instant decidedAt, String productFamily, String unitId) {
    }

    int count(String key, List<String> organisations, ReplayFilter filter) {
        return bound("select count(*)", "", key, organisations, filter).query(Integer.class).single();
    }

    /** @param after the last one of the page before; null for the first page */
    List<Past> page(String key, List<String> organisations, ReplayFilter filter, Past after, int size) {
        String on = after == null ? "" : " and r.decided_at >= :afterAt and (r.decided_at > :afterAt or r.id > :afterId)";
        JdbcClient.StatementSpec page = bound("""
                select r.id, r.case_number, r.organisation, r.facts, r.outputs, r.zone, r.calendar_version, r.decided_at,
                    c.product_family, c.unit_id""", on + " order by r.decided_at, r.id limit " + size, key, organisations, filter);
        if (after != null) {
            page = page.param("afterAt", utc(after.decidedAt())).param("afterId", after.id());
        }
        return page.query(PastDecisions::past).list();
    }

    private JdbcClient.StatementSpec bound(String select, String tail, String key, List<String> organisations, ReplayFilter filter) {
        StringBuilder sql = new StringBuilder(select).append("""
                 from decision_receipt r left join service_case c on c.number = r.case_number
                where r.decision_key = :key and r.organisation in (:organisations)
                    and r.decided_at >= :from and r.decided_at < :until""");
        if (filter.productFamily() != null) {
            sql.append(" and c.product_family = :family");
        }
        Reach.Condition below = filter.unitId() == null ? null : Reach.below("c.unit_id", filter.unitId());
        if (below != null) {
            sql.append(" and ").append(below.sql());
        }
        JdbcClient.StatementSpec bound = jdbc.sql(sql.append(tail).toString()).param("key", key).param("organisations", organisations)
                .param("from", utc(filter.from())).param("until", utc(filter.until()));
        if (filter.productFamily() != null) {
            bound = bound.param("family", filter.productFamily());
        }
        return below == null ? bound : bound.params(below.parameters());
    }

    static Past past(ResultSet row, int number) throws SQLException {
        return new Past(row.getString("id"), row.getString("case_number"), row.getString("organisation"), row.getString("facts"),
                row.getString("outputs"), row.getString("zone"), row.getString("calendar_version"), instant(row, "decided_at"),
                row.getString("product_family"), row.getString("unit_id"));
    }
}
