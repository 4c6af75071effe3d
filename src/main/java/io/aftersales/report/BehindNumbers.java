package io.aftersales.report;

import io.aftersales.board.Branches;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind a number, newest first. */
@Component
class BehindNumbers {

    private static final String NULL = "cast(null as varchar(200))";

    private final JdbcClient jdbc;
    private final OrganisationService organisations;
    private final Branches branches;
    private final GroupTitles titles;

    BehindNumbers(JdbcClient jdbc, OrganisationService organisations, Branches branches, GroupTitles titles) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.branches = branches;
        this.titles = titles;
    }

    ReportCases page(Slice slice, Population.Part part, ReportCases.Of number) throws Refusal {
        int offset = offset(number.after());
        long total = jdbc.sql("select count(*)" + slice.sql()).params(slice.parameters).query(Long.class).single();
        Population of = slice.population;
        String sql = "select " + of.caseNumber() + " as case_number, c.kind as kind, coalesce(c.title, c.fault_text) as title, " + of.organisation()
                + " as organisation, " + of.unit() + " as unit, " + of.at() + " as at, " + (part.amount() == null ? "cast(null as numeric)" : part.amount())
                + " as amount, " + (of.detail() == null ? NULL : of.detail()) + " as detail" + slice.sql() + " order by " + of.at() + " desc, " + of.id()
                + " offset :offset rows fetch next :limit rows only";
        List<ReportCases.Row> rows = jdbc.sql(sql).params(slice.parameters).param("offset", offset).param("limit", number.limit())
                .query((row, index) -> read(row, of.dated())).list();
        return new ReportCases(total, rows, offset + rows.size() < total && !rows.isEmpty() ? String.valueOf(offset + rows.size()) : null);
    }

    private ReportCases.Row read(ResultSet row, boolean dated) throws SQLException {
        String organisation = row.getString("organisation");
        String unit = row.getString("unit");
        BigDecimal amount = row.getBigDecimal("amount");
        String detail = row.getString("detail");
        return new ReportCases.Row(row.getString("case_number"), row.getString("kind"), row.getString("title"), organisation,
                branches.of(unit).map(Unit::id).orElse(null), unit, at(row, dated, organisation),
                amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP), detail == null ? null : titles.value(detail));
    }

    private Instant at(ResultSet row, boolean dated, String organisation) throws SQLException {
        return dated ? row.getObject("at", LocalDate.class).atStartOfDay(organisations.zone(organisation)).toInstant()
                : row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static int offset(String after) throws Refusal {
        try {
            int offset = after == null || after.isBlank() ? 0 : Integer.parseInt(after);
            if (offset >= 0) {
                return offset;
            }
        } catch (NumberFormatException none) {
            // refused below
        }
        throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("after"), "after");
    }
}
