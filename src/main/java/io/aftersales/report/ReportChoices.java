package io.aftersales.report;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the filters of reports can be set to: what occurs on cases of all ages within the reach of whoever asks. */
@Service
@Transactional(readOnly = true)
public class ReportChoices {

    private final JdbcClient jdbc;
    private final Reach reach;
    private final GroupTitles titles;

    ReportChoices(JdbcClient jdbc, Reach reach, GroupTitles titles) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.titles = titles;
    }

    /** Each list in the order of its values. */
    public record Choices(List<Choice> products, List<Choice> severities, List<Choice> targets) {
    }

    public record Choice(String value, Text title) {
    }

    /** @param organisation null for all. @throws Refusal not found, for one out of reach */
    public Choices of(String organisation) throws Refusal {
        if (organisation != null) {
            reach.requireOrganisation(organisation);
        }
        Reach.Condition within = reach.units("c.unit_id");
        Map<String, Object> parameters = new HashMap<>(within.parameters());
        String where = within.sql();
        if (organisation != null) {
            where += " and c.organisation = :organisation";
            parameters.put("organisation", organisation);
        }
        Map<String, Set<String>> found = Map.of("product", new TreeSet<>(), "severity", new TreeSet<>(), "target", new TreeSet<>());
        // one pass over the cases instead of one for each column
        jdbc.sql("select c.product_family, c.severity from service_case c where " + where + " group by c.product_family, c.severity")
                .params(parameters).query(row -> {
                    add(found.get("product"), row.getString(1));
                    add(found.get("severity"), row.getString(2));
                });
        jdbc.sql("select distinct k.target from sla_clock k join service_case c on c.number = k.case_number where " + where)
                .params(parameters).query(row -> {
                    add(found.get("target"), row.getString(1));
                });
        return new Choices(choices(found.get("product")), choices(found.get("severity")), choices(found.get("target")));
    }

    private static void add(Set<String> values, String value) {
        if (value != null) {
            values.add(value);
        }
    }

    private List<Choice> choices(Set<String> values) {
        return values.stream().map(value -> new Choice(value, titles.value(value))).toList();
    }
}
