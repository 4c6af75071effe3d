package io.aftersales.stock;

import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A count as the forms of its tasks show it. */
@Component
public class CountSheets {

    private final JdbcClient jdbc;
    private final StockCounts counts;
    private final Parts parts;

    CountSheets(JdbcClient jdbc, StockCounts counts, Parts parts) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.parts = parts;
    }

    /** Something to be shown. */
    public record Line(Text label, Text value) {
    }

    /** The parts to be counted in the order of the count's lines: code and Chinese and English name. */
    public List<String> parts(String number) {
        StockCount count = count(number);
        return count.lines().stream().map(line -> named(count, line.partCode())).toList();
    }

    /** What differs, one line per part, and the keeper's explanation. */
    public List<Line> differences(String number) {
        StockCount count = count(number);
        List<Line> shown = new ArrayList<>();
        for (StockCount.Line line : count.differences()) {
            String sign = line.difference() > 0 ? "+" : "";
            String numbers = String.join(" ", numbers("-", line.missing()), numbers("+", line.found())).strip();
            shown.add(new Line(new Text(named(count, line.partCode()), named(count, line.partCode())),
                    new Text("账面 " + line.booked() + ",实盘 " + line.counted() + ",差异 " + sign + line.difference() + " " + numbers,
                            "booked " + line.booked() + ", counted " + line.counted() + ", difference " + sign + line.difference() + " " + numbers)));
        }
        if (count.explanation() != null) {
            shown.add(new Line(new Text("差异说明", "Explanation"), new Text(count.explanation(), count.explanation())));
        }
        if (count.remark() != null) {
            shown.add(new Line(new Text("审批意见", "Remark"), new Text(count.remark(), count.remark())));
        }
        return shown;
    }

    /** The store and the month. */
    public List<Line> heading(String number) {
        StockCount count = count(number);
        List<Line> shown = new ArrayList<>();
        jdbc.sql("select name_zh, name_en from warehouse where place = ?").param(count.place().text())
                .query((row, index) -> new Text(row.getString(1), row.getString(2))).optional()
                .ifPresent(name -> shown.add(new Line(new Text("库位", "Store"),
                        new Text(name.zh() + " · " + count.place(), name.en() + " · " + count.place()))));
        if (count.monthClosed() != null) {
            shown.add(new Line(new Text("对账月份", "Month"), new Text(count.monthClosed(), count.monthClosed())));
        }
        shown.add(new Line(new Text("盘点次数", "Round"), new Text(String.valueOf(count.rounds()), String.valueOf(count.rounds()))));
        return shown;
    }

    private StockCount count(String number) {
        return counts.find(number).orElseThrow(() -> new IllegalArgumentException("no count: " + number));
    }

    private String named(StockCount count, String code) {
        Text name = parts.find(count.organisation(), code).orElseThrow().name();
        return code + " " + (name.zh().equals(name.en()) ? name.zh() : name.zh() + " / " + name.en());
    }

    private static String numbers(String sign, List<String> numbers) {
        return numbers.isEmpty() ? "" : sign + " " + String.join(", ", numbers);
    }
}
