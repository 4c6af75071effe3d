package io.aftersales.servicecase;

import io.aftersales.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a case is about, as people read it: names stand where the stored title holds ids. */
@Component
public class CaseTitles {

    private final Map<String, TitleWords> byKind;

    CaseTitles(List<TitleWords> words) {
        byKind = words.stream().collect(Collectors.toMap(one -> one.kind().key(), Function.identity()));
    }

    /** @param title as stored; null gives null */
    public Text of(CaseKind kind, String title) {
        return title == null ? null : of(kind.key(), Set.of(title)).getOrDefault(title, new Text(title, title));
    }

    /** Titles in the language of the request. */
    @FunctionalInterface
    interface Words {

        /** @param title as stored; null gives null */
        String of(String kind, String title);
    }

    /** The words of all titles of a page, asked for once per kind. */
    <T> Words words(List<T> page, Function<T, String> kind, Function<T, String> title) {
        Map<String, Set<String>> titles = page.stream().filter(row -> title.apply(row) != null)
                .collect(Collectors.groupingBy(kind, Collectors.mapping(title, Collectors.toSet())));
        Map<String, Map<String, Text>> known = new HashMap<>();
        titles.forEach((key, all) -> known.put(key, of(key, all)));
        return (key, stored) -> {
            Text words = stored == null ? null : known.getOrDefault(key, Map.of()).get(stored);
            return words == null ? stored : words.in(LocaleContextHolder.getLocale());
        };
    }

    private Map<String, Text> of(String kind, Set<String> titles) {
        TitleWords words = byKind.get(kind);
        return words == null ? Map.of() : words.of(titles);
    }
}
