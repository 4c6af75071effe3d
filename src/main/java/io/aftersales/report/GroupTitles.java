package io.aftersales.report;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Text;
import io.aftersales.shared.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people call a group of a report. */
@Component
public class GroupTitles {

    private static final List<String> VOCABULARIES = List.of("report.value.", "target.", "severity.", "vocabulary.", "ledger.kind.");

    private final OrganisationService organisations;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    GroupTitles(OrganisationService organisations, MessageSource messages, JdbcClient jdbc) {
        this.organisations = organisations;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** By group. */
    public Map<String, Text> of(Grouping by, Collection<String> groups) {
        Map<String, Text> titles = new HashMap<>();
        groups.forEach(group -> titles.put(group, title(by, group)));
        if (!groups.isEmpty() && (by == Grouping.TECHNICIAN || by == Grouping.SUPERVISOR)) {
            jdbc.sql("select id, name from person where id in (:ids)").param("ids", groups).query(row -> {
                titles.put(row.getString(1), new Text(row.getString(2), row.getString(2)));
            });
        }
        if (!groups.isEmpty() && by == Grouping.PARTY) {
            titles.putAll(installers(groups));
        }
        return titles;
    }

    private Text title(Grouping by, String group) {
        if (Grouping.NONE.equals(group)) {
            return words("report.none");
        }
        return switch (by) {
            case BRANCH, OUTLET -> unit(group);
            case ORGANISATION -> organisations.organisation(group).map(Organisation::name).orElseGet(() -> same(group));
            case PARTY -> group.startsWith("unit:") ? unit(group.substring("unit:".length())) : same(group.substring(group.indexOf(':') + 1));
            case MONTH, TECHNICIAN, SUPERVISOR -> same(group);
            default -> value(group);
        };
    }

    private Text unit(String id) {
        return organisations.unit(id).map(Unit::name).orElseGet(() -> same(id));
    }

    private Map<String, Text> installers(Collection<String> groups) {
        Map<String, Text> titles = new HashMap<>();
        List<String> codes = groups.stream().filter(group -> group.startsWith("installer:")).map(group -> group.substring("installer:".length())).toList();
        if (!codes.isEmpty()) {
            jdbc.sql("select code, min(name) from party where code in (:codes) group by code").param("codes", codes).query(row -> {
                titles.put("installer:" + row.getString(1), same(row.getString(2)));
            });
        }
        return titles;
    }

    /** The words of the reports themselves. */
    Text words(String key) {
        return new Text(messages.getMessage(key, null, Locale.CHINESE), messages.getMessage(key, null, Locale.ENGLISH));
    }

    /** A value of a closed vocabulary; the value itself where it has no word. */
    Text value(String value) {
        return new Text(word(value, Locale.CHINESE), word(value, Locale.ENGLISH));
    }

    private String word(String value, Locale locale) {
        for (String vocabulary : VOCABULARIES) {
            String word = messages.getMessage(vocabulary + value, null, null, locale);
            if (word != null) {
                return word;
            }
        }
        return (Vocabulary.TERMS.knows(value) ? Vocabulary.TERMS : Vocabulary.FAMILIES).of(value).in(locale);
    }

    private static Text same(String text) {
        return new Text(text, text);
    }
}
