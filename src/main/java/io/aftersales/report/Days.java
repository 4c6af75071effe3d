package io.aftersales.report;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Days of the organisations' zones in words of the database, which itself knows instants only. */
@Component
class Days {

    /** Nothing that reports count is older. */
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int SECONDS_OF_A_DAY = 86_400;

    private final OrganisationService organisations;
    private final Clock clock;

    Days(OrganisationService organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The number of the day in the organisation's zone on which the instant lies, counted from 1970. */
    String of(String organisation, String instant) {
        return of(organisations.organisations(), organisation, instant, clock.instant().plus(AHEAD));
    }

    /** The number of a date, counted as in {@link #of}. */
    static String ofDate(String date) {
        return "floor(extract(epoch from " + date + ") / " + SECONDS_OF_A_DAY + ")";
    }

    /** @param last after which the clocks are no longer looked at */
    static String of(Collection<Organisation> all, String organisation, String instant, Instant last) {
        String epoch = "extract(epoch from " + instant + ")";
        return "floor((" + epoch + " + (" + offset(all, organisation, epoch, last) + ")) / " + SECONDS_OF_A_DAY + ")";
    }

    /** The seconds by which the organisation's clocks were ahead of UTC at the instant. */
    private static String offset(Collection<Organisation> all, String organisation, String epoch, Instant last) {
        Map<ZoneId, List<String>> zones = all.stream().collect(Collectors.groupingBy(Organisation::zone,
                () -> new TreeMap<>(Comparator.comparing(ZoneId::getId)), Collectors.mapping(Organisation::id, Collectors.toList())));
        if (zones.size() == 1) {
            return offset(zones.keySet().iterator().next(), epoch, last);
        }
        StringBuilder offsets = new StringBuilder("case");
        zones.forEach((zone, ids) -> offsets.append(" when ").append(organisation).append(" in (")
                .append(ids.stream().map(id -> "'" + id.replace("'", "''") + "'").collect(Collectors.joining(", "))).append(") then ")
                .append(offset(zone, epoch, last)));
        return offsets.append(" else 0 end").toString();
    }

    /** The newest first: most of what is asked for is of late. */
    private static String offset(ZoneId zone, String epoch, Instant last) {
        Deque<ZoneOffsetTransition> changes = new ArrayDeque<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(FIRST);
        while (next != null && next.getInstant().isBefore(last)) {
            changes.push(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        int before = zone.getRules().getOffset(FIRST).getTotalSeconds();
        if (changes.isEmpty()) {
            return String.valueOf(before);
        }
        StringBuilder offsets = new StringBuilder("case");
        changes.forEach(change -> offsets.append(" when ").append(epoch).append(" >= ").append(change.toEpochSecond()).append(" then ")
                .append(change.getOffsetAfter().getTotalSeconds()));
        return offsets.append(" else ").append(before).append(" end").toString();
    }
}
