package io.aftersales.report;

import io.aftersales.decision.DecisionService;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Within how many days a further repair is a repeat, by the tables {@code repeat-repair} as they stand, in words of the database. */
@Component
class RepeatDays {

    private static final String TABLE = "repeat-repair";

    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final Reach reach;
    private final JdbcClient jdbc;

    RepeatDays(DecisionService decisions, OrganisationService organisations, Reach reach, JdbcClient jdbc) {
        this.decisions = decisions;
        this.organisations = organisations;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /** The days for the case {@code c}; null where its organisation names none. */
    String ofCase() {
        Map<String, List<String>> families = families();
        StringBuilder days = new StringBuilder("case");
        for (Organisation one : organisations.organisations()) {
            if (reach.coversOrganisation(one.id())) {
                Integer usual = days(one.id(), null);
                for (String family : families.getOrDefault(one.id(), List.of())) {
                    Integer own = days(one.id(), family);
                    if (own != null && !own.equals(usual)) {
                        days.append(" when c.organisation = ").append(quoted(one.id())).append(" and c.product_family = ").append(quoted(family))
                                .append(" then ").append(own);
                    }
                }
                days.append(" when c.organisation = ").append(quoted(one.id())).append(" then ").append(usual == null ? "null" : usual.toString());
            }
        }
        return days.append(" when 1 = 0 then 0 end").toString();
    }

    private Integer days(String organisation, String family) {
        try {
            Object days = decisions.evaluate(TABLE, organisation, family == null ? Map.of() : Map.of("productFamily", family)).outputs().get("withinDays");
            return days == null ? null : Integer.valueOf(days.toString());
        } catch (Refusal noRule) {
            return null;
        }
    }

    private Map<String, List<String>> families() {
        Map<String, List<String>> families = new HashMap<>();
        jdbc.sql("select distinct u.organisation, f.product_family from unit_family f join unit u on u.id = f.unit_id order by f.product_family")
                .query(row -> {
                    families.computeIfAbsent(row.getString(1), organisation -> new ArrayList<>()).add(row.getString(2));
                });
        return families;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
