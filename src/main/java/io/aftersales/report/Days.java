package io.aftersales.report;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Days of the organisations' zones in words of the database, which itself knows instants only. */
@Component
class Days {

    private final OrganisationService organisations;
    private final Clock clock;

    Days(OrganisationService organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * The seconds by which the organisation's clocks are ahead of UTC; those of today, so that a zone with summer time is an hour
     * off for half of the year.
     */
    String offset(String organisation) {
        Map<Integer, List<String>> byOffset = organisations.organisations().stream().collect(Collectors.groupingBy(
                one -> one.zone().getRules().getOffset(clock.instant()).getTotalSeconds(), TreeMap::new,
                Collectors.mapping(Organisation::id, Collectors.toList())));
        if (byOffset.size() == 1) {
            return byOffset.keySet().iterator().next().toString();
        }
        StringBuilder offsets = new StringBuilder("case");
        byOffset.forEach((offset, ids) -> ids.forEach(id -> offsets.append(" when ").append(organisation).append(" = '").append(id.replace("'", "''"))
                .append("' then ").append(offset)));
        return offsets.append(" else 0 end").toString();
    }
}
