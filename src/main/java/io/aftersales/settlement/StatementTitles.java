package io.aftersales.settlement;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.TitleWords;
import io.aftersales.shared.Text;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** A statement's title: its month and its party, an outlet by its name. */
@Component
class StatementTitles implements TitleWords {

    private static final String BETWEEN = " · ";

    private final OrganisationService organisations;

    StatementTitles(OrganisationService organisations) {
        this.organisations = organisations;
    }

    static String title(YearMonth month, Party party) {
        return month + BETWEEN + party.id();
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SETTLEMENT;
    }

    @Override
    public Map<String, Text> of(Collection<String> titles) {
        Map<String, Text> words = new HashMap<>();
        for (String title : titles) {
            int cut = title.indexOf(BETWEEN) + BETWEEN.length();
            organisations.unit(title.substring(cut)).ifPresent(unit -> words.put(title,
                    new Text(title.substring(0, cut) + unit.name().zh(), title.substring(0, cut) + unit.name().en())));
        }
        return words;
    }
}
