package io.aftersales.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which streams an organisation must have: those that have a head, those that an anchor has seen, those of its cases, and events
 * without a head. Whoever deletes a stream as a whole leaves one of the others.
 */
@Component
class StreamNames {

    private static final int PART = 200;

    private final JdbcTemplate jdbc;

    StreamNames(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(PART);
    }

    void inParts(String organisation, Consumer<List<String>> each) {
        List<String> part = new ArrayList<>();
        boolean platform = TrailReach.PLATFORM.equals(organisation);
        jdbc.query("""
                select stream from audit_stream where organisation = ?
                union select 'case:' || number from service_case where organisation = ?
                union select stream from audit_anchor_leaf where organisation = ?
                union select e.stream from audit_event e where coalesce(e.organisation, 'platform') = ?
                         and not exists (select 1 from audit_stream s where s.stream = e.stream)
                order by 1""", row -> {
            part.add(row.getString(1));
            if (part.size() == PART) {
                each.accept(List.copyOf(part));
                part.clear();
            }
        }, organisation, organisation, organisation, platform ? TrailReach.PLATFORM : organisation);
        if (!part.isEmpty()) {
            each.accept(List.copyOf(part));
        }
    }
}
