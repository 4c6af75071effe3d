package io.aftersales.stock;

import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.TitleWords;
import io.aftersales.shared.Text;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A count's title: the store by its name, and the month that is closed. */
@Component
class CountTitles implements TitleWords {

    private static final String BETWEEN = " · ";

    private final JdbcClient jdbc;

    CountTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param month null for a count that closes none */
    static String title(Place place, YearMonth month) {
        return place.text() + (month == null ? "" : BETWEEN + month);
    }

    @Override
    public CaseKind kind() {
        return CaseKind.STOCK_COUNT;
    }

    @Override
    public Map<String, Text> of(Collection<String> titles) {
        List<String> places = titles.stream().map(CountTitles::place).distinct().toList();
        Map<String, Text> names = new HashMap<>();
        jdbc.sql("select place, name_zh, name_en from warehouse where place in (:places)").param("places", places)
                .query(row -> {
                    names.put(row.getString(1), new Text(row.getString(2), row.getString(3)));
                });
        Map<String, Text> words = new HashMap<>();
        for (String title : titles) {
            String place = place(title);
            if (names.containsKey(place)) {
                String rest = title.substring(place.length());
                words.put(title, new Text(names.get(place).zh() + rest, names.get(place).en() + rest));
            }
        }
        return words;
    }

    private static String place(String title) {
        int cut = title.lastIndexOf(BETWEEN);
        return cut < 0 ? title : title.substring(0, cut);
    }
}
