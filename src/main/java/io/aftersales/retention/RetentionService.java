package io.aftersales.retention;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases what policies no longer let an organisation keep of ended cases, and tells beforehand what that would be. */
@Service
public class RetentionService {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Erasure erasure;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    RetentionService(JdbcClient jdbc, Policies policies, Erasure erasure, OrganisationService organisations, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.erasure = erasure;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is due of one kind.
     *
     * @param items values, messages or files
     * @param held  cases that would be due, but for a hold
     * @param first the numbers of the first 200 cases
     */
    public record Due(String kind, int months, int cases, int items, int held, List<String> first) {
    }

    /** A dry run: what {@link #run} would erase now. The caller has checked the reach. */
    @Transactional(readOnly = true)
    public List<Due> due(String organisation) {
        List<Due> due = new ArrayList<>();
        for (Policies.Policy policy : policies.of(organisation)) {
            List<Found> found = find(organisation, policy, Integer.MAX_VALUE);
            List<Found> free = found.stream().filter(each -> !each.held).toList();
            due.add(new Due(policy.kind(), policy.months(), free.size(), free.stream().mapToInt(Found::items).sum(), found.size() - free.size(),
                    free.stream().map(Found::number).limit(AT_ONCE).toList()));
        }
        return due;
    }

    /**
     * Erases what is due of up to 200 cases a kind. The caller has checked the reach.
     *
     * @return how many cases lost something; fewer than 200 a kind where all is done
     */
    @Transactional
    public int run(String organisation) throws Refusal {
        Map<String, Set<Retained>> kinds = new TreeMap<>();
        for (Policies.Policy policy : policies.of(organisation)) {
            find(organisation, policy, AT_ONCE).stream().filter(found -> !found.held).forEach(found -> kinds
                    .computeIfAbsent(found.number, number -> EnumSet.noneOf(Retained.class)).add(Retained.of(policy.kind()).orElseThrow()));
        }
        for (Map.Entry<String, Set<Retained>> each : kinds.entrySet()) {
            erasure.erase(each.getKey(), each.getValue());
        }
        audit.record(AuditTrail.ofOrganisation(organisation), "retention.applied", new LinkedHashMap<>(Map.of("cases", kinds.size())));
        return kinds.size();
    }

    private ZoneId zone(String organisation) {
        return organisations.organisation(organisation).map(Organisation::zone).orElse(ZoneOffset.UTC);
    }

    private record Found(String number, int items, boolean held) {
    }

    private List<Found> find(String organisation, Policies.Policy policy, int limit) {
        String count = Retained.of(policy.kind()).orElseThrow().count();
        OffsetDateTime before = ZonedDateTime.ofInstant(clock.instant(), zone(organisation)).minusMonths(policy.months())
                .toOffsetDateTime();
        return jdbc.sql("select * from (select c.number, " + count + " as items, exists (select 1 from case_hold h where h.standing = c.number) as held"
                + " from service_case c where c.organisation = ? and c.closed_at < ?) found where items > 0 order by number limit ?")
                .params(organisation, before, limit)
                .query((row, n) -> new Found(row.getString("number"), row.getInt("items"), row.getBoolean("held"))).list();
    }
}
