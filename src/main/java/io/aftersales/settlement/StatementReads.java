package io.aftersales.settlement;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements as people read them, within the reach of whoever asks: an outlet's people see their own only. */
@Component
public class StatementReads {

    private final Statements statements;
    private final StatementPaper paper;
    private final Reach reach;
    private final JdbcClient jdbc;

    StatementReads(Statements statements, StatementPaper paper, Reach reach, JdbcClient jdbc) {
        this.statements = statements;
        this.paper = paper;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /** For a number that a process holds. */
    public Statement of(String number) {
        return statements.find(number).orElseThrow(() -> new IllegalStateException("no statement " + number));
    }

    /** @throws Refusal NOT_FOUND where there is none, or it is out of reach */
    public Statement within(String number) throws Refusal {
        Statement found = statements.find(number).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.require(found.unitId());
        return found;
    }

    /** Its entries, oldest first. */
    public List<Entry> entries(String number) {
        return statements.entries(number);
    }

    /** What its entries sum to, in CNY. */
    public BigDecimal total(String number) {
        return statements.total(number);
    }

    /** What to list; null means any. @param after the last number of the page before */
    public record Filter(String organisation, String party, String month, String state, String after, int limit) {
    }

    /** Newest first. */
    public List<Statement> list(Filter filter) {
        Reach.Condition within = reach.units("unit_id");
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        StringBuilder where = new StringBuilder(within.sql());
        and(where, parameters, "organisation", filter.organisation());
        and(where, parameters, "party", filter.party());
        and(where, parameters, "settled_month", filter.month());
        and(where, parameters, "state", filter.state());
        if (filter.after() != null) {
            where.append(" and number < :after");
            parameters.put("after", filter.after());
        }
        return jdbc.sql("select * from statement where " + where + " order by number desc limit " + filter.limit()).params(parameters)
                .query(statements::read).list();
    }

    private static void and(StringBuilder where, Map<String, Object> parameters, String column, String value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    /** The party as people know it, in one of the two languages. */
    public String partyName(Statement statement, boolean zh) {
        return paper.name(statement, zh);
    }
}
