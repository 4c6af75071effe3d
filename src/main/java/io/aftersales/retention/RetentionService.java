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
    /** Who has long been in the archive and had neither a case nor a call since. */
    private static final String CUSTOMERS = """
            select u.customer_no, u.id, exists (select 1 from case_hold h join service_case c on c.number = h.standing
                    where c.organisation = u.organisation and c.customer_no = u.customer_no) as held
              from customer u
             where u.organisation = :organisation and u.erased_at is null and u.updated_at < :before
               and not exists (select 1 from service_case c where c.organisation = u.organisation and c.customer_no = u.customer_no
                    and (c.closed_at is null or c.closed_at >= :before))
               and not exists (select 1 from customer_call l where l.customer_id = u.id and l.called_at >= :before)
             order by u.customer_no limit :limit""";

    private final JdbcClient jdbc;
    private final Policies policies;
    private final Erasure erasure;
    private final PersonErasure persons;
    private final OrganisationService organisations;
    private final AuditTrail audit;
    private final Clock clock;

    RetentionService(JdbcClient jdbc, Policies policies, Erasure erasure, PersonErasure persons, OrganisationService organisations,
                     AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.erasure = erasure;
        this.persons = persons;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is due of one kind.
     *
     * @param cases cases, or customers of the archive
     * @param items values, messages, files, rows or customers
     * @param held  cases or customers that would be due, but for a hold
     * @param first the numbers of the first 200
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
     * What a run has erased.
     *
     * @param cases how many cases and customers lost something; fewer than 200 a kind where all is done
     * @param items by kind, counted as {@link Due} counts them
     */
    public record Done(int cases, Map<String, Integer> items) {
    }

    /** Erases what is due of up to 200 cases a kind. The caller has checked the reach. */
    @Transactional
    public Done run(String organisation) throws Refusal {
        Map<String, Set<Retained>> kinds = new TreeMap<>();
        List<Long> customers = new ArrayList<>();
        for (Policies.Policy policy : policies.of(organisation)) {
            List<Found> free = find(organisation, policy, AT_ONCE).stream().filter(found -> !found.held).toList();
            free.stream().filter(found -> found.customer == 0).forEach(found -> kinds
                    .computeIfAbsent(found.number, number -> EnumSet.noneOf(Retained.class)).add(Retained.of(policy.kind()).orElseThrow()));
            free.stream().filter(found -> found.customer != 0).forEach(found -> customers.add(found.customer));
        }
        Map<String, Integer> items = new TreeMap<>();
        for (Map.Entry<String, Set<Retained>> each : kinds.entrySet()) {
            erasure.erase(each.getKey(), each.getValue()).forEach((kind, gone) -> items.merge(kind.key(), gone, Integer::sum));
        }
        for (long customer : customers) {
            persons.erase(customer);
            items.merge(Retained.ARCHIVE.key(), 1, Integer::sum);
        }
        Done done = new Done(kinds.size() + customers.size(), items);
        audit.record(AuditTrail.ofOrganisation(organisation), "retention.applied", Map.of("cases", done.cases(), "items", items));
        return done;
    }

    private ZoneId zone(String organisation) {
        return organisations.organisation(organisation).map(Organisation::zone).orElse(ZoneOffset.UTC);
    }

    /** @param customer its id; 0 where it is a case */
    private record Found(String number, long customer, int items, boolean held) {
    }

    private List<Found> find(String organisation, Policies.Policy policy, int limit) {
        OffsetDateTime before = ZonedDateTime.ofInstant(clock.instant(), zone(organisation)).minusMonths(policy.months())
                .toOffsetDateTime();
        String count = Retained.of(policy.kind()).orElseThrow().count();
        if (count == null) {
            return jdbc.sql(CUSTOMERS).param("organisation", organisation).param("before", before).param("limit", limit)
                    .query((row, n) -> new Found(row.getString(1), row.getLong(2), 1, row.getBoolean(3))).list();
        }
        // with an offset, PostgreSQL counts each case once and ends at the limit; without, it counts a second time in order to show
        return jdbc.sql("select * from (select c.number, " + count + " as items, exists (select 1 from case_hold h where h.standing = c.number) as held"
                + " from service_case c where c.organisation = ? and c.closed_at < ? order by c.number offset 0 rows) found"
                + " where items > 0 order by number limit ?")
                .params(organisation, before, limit)
                .query((row, n) -> new Found(row.getString("number"), 0, row.getInt("items"), row.getBoolean("held"))).list();
    }
}
