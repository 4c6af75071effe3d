package io.aftersales.report.file;

import io.aftersales.report.GroupTitles;
import io.aftersales.report.Grouping;
import io.aftersales.report.ReportQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which rows of a report count, in words. */
@Component
public class FilterWords {

    private final GroupTitles titles;
    private final MessageSource messages;

    FilterWords(GroupTitles titles, MessageSource messages) {
        this.titles = titles;
        this.messages = messages;
    }

    /** "Branch: South; Severity: Major"; empty where every row counts. */
    public String of(ReportQuery.Filter filter, Locale locale) {
        return filter.given().entrySet().stream().map(one -> one(one, locale)).collect(Collectors.joining("; "));
    }

    private String one(Map.Entry<String, String> one, Locale locale) {
        Grouping grouping = Arrays.stream(Grouping.values()).filter(value -> value.key().equals(one.getKey())).findFirst().orElseThrow();
        return messages.getMessage("grouping." + grouping.key(), null, locale) + ": "
                + titles.of(grouping, List.of(one.getValue())).get(one.getValue()).in(locale);
    }
}
