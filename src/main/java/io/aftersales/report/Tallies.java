package io.aftersales.report;

import io.aftersales.report.Population.Part;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts, sums and ranks what figures ask of a slice, in one statement. */
@Component
class Tallies {

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A part of a figure. */
    record Slot(String figure, boolean numerator) {
    }

    /** @param rows how many @param amount their sum, or what was looked for among them; null where nothing is measured, or nothing was there */
    record Tally(long rows, BigDecimal amount) {

        static final Tally NONE = new Tally(0, null);

        Tally plus(Tally other) {
            return new Tally(rows + other.rows, amount == null ? other.amount : other.amount == null ? amount : amount.add(other.amount));
        }
    }

    private record Asked(Slot slot, Part part, Double quantile) {

        private String columns(int number) {
            String rows = "sum(case when " + part.condition() + " then 1 else 0 end) as rows" + number;
            if (part.amount() == null) {
                return rows;
            }
            String amount = "case when " + part.condition() + " then " + part.amount() + " end";
            return rows + ", " + (quantile == null ? "sum(" + amount + ")" : "percentile_cont(" + quantile + ") within group (order by " + amount + ")")
                    + " as amount" + number;
        }

        private Tally read(ResultSet row, int number) throws SQLException {
            return new Tally(row.getLong("rows" + number), part.amount() == null ? null : row.getBigDecimal("amount" + number));
        }
    }

    /** By group; a slice that is not cut has the group {@link Grouping#NONE}. */
    Map<String, Map<Slot, Tally>> of(List<Figure> figures, Slice slice) {
        List<Asked> asked = asked(figures, slice.population);
        List<String> columns = new ArrayList<>();
        for (int at = 0; at < asked.size(); at++) {
            columns.add(asked.get(at).columns(at));
        }
        boolean cut = slice.group != null;
        String sql = "select " + (cut ? "coalesce(" + slice.group + ", '" + Grouping.NONE + "')" : "'" + Grouping.NONE + "'") + " as grp, "
                + String.join(", ", columns) + slice.sql() + (cut ? " group by grp" : "");
        Map<String, Map<Slot, Tally>> found = new HashMap<>();
        jdbc.sql(sql).params(slice.parameters).query(row -> {
            Map<Slot, Tally> tallies = new HashMap<>();
            for (int at = 0; at < asked.size(); at++) {
                tallies.put(asked.get(at).slot, asked.get(at).read(row, at));
            }
            found.put(row.getString("grp"), tallies);
        });
        return found;
    }

    private static List<Asked> asked(List<Figure> figures, Population population) {
        List<Asked> asked = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.numerator().of() == population) {
                asked.add(new Asked(new Slot(figure.key(), true), figure.numerator(), figure.quantile()));
            }
            if (figure.denominator() != null && figure.denominator().of() == population) {
                asked.add(new Asked(new Slot(figure.key(), false), figure.denominator(), null));
            }
        }
        return asked;
    }
}
