package io.aftersales.customer;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds customers and units within reach. A query becomes ranges of the term index, which are read in the index's own
 * order, portion by portion, until the page is full: a page costs what it holds, not what the query matches. What a row
 * must have besides is asked for each portion on its own, so that no database has a reason to read the whole range.
 */
@Service
public class ArchiveSearch {

    /** Terms counted of a piece to compare how frequent pieces are. */
    private static final int FREQUENT = 2000;
    private static final int LARGEST_PORTION = 2000;

    private final JdbcClient jdbc;
    private final OrganisationService organisations;
    private final Reach reach;

    ArchiveSearch(JdbcClient jdbc, OrganisationService organisations, Reach reach) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.reach = reach;
    }

    /** Customers by anything of their own or the serial of a unit of theirs. @throws Refusal for a query that cannot be */
    @Transactional(readOnly = true)
    public Hits customers(ArchiveQuery query) throws Refusal {
        return search(query, false);
    }

    /** Units by their serial or anything of their owner. @throws Refusal for a query that cannot be */
    @Transactional(readOnly = true)
    public Hits units(ArchiveQuery query) throws Refusal {
        return search(query, true);
    }

    private Hits search(ArchiveQuery query, boolean units) throws Refusal {
        check(query);
        Cursor after = Cursor.read(query.after());
        List<String> within = within(query.organisation());
        if (query.q() == null || query.q().isBlank()) {
            return page(everything(units, within, after, query.limit() + 1), query.limit());
        }
        List<List<String>> alternatives = SearchTerms.alternatives(query.q());
        SortedSet<Cursor> found = new TreeSet<>();
        for (String organisation : within) {
            List<Wanted> wanted = alternatives.stream().map(pieces -> wanted(organisation, pieces)).toList();
            for (Wanted one : wanted) {
                found.addAll(new Reading(organisation, one, wanted, units).upTo(query.limit() + 1, after));
            }
        }
        return page(found, query.limit());
    }

    private static void check(ArchiveQuery query) throws Refusal {
        if (query.limit() < 1 || query.limit() > ArchiveQuery.MOST) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, Refusal.field("limit"));
        }
        if (query.q() != null && query.q().length() > ArchiveQuery.LONGEST) {
            throw Refusal.of(InputReason.TOO_LONG, Refusal.field("q"), ArchiveQuery.LONGEST);
        }
        if (query.q() != null && !Characters.storable(query.q())) {
            throw Refusal.of(InputReason.MALFORMED, Refusal.field("q"));
        }
    }

    /** An organisation out of reach looks as if it were not there. */
    private List<String> within(String organisation) throws Refusal {
        List<String> reached = organisations.organisations().stream().map(Organisation::id).filter(reach::coversOrganisation).toList();
        if (organisation == null) {
            return reached;
        }
        if (!reached.contains(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, Refusal.field("organisation"));
        }
        return List.of(organisation);
    }

    private List<Cursor> everything(boolean units, List<String> within, Cursor after, int limit) {
        if (within.isEmpty()) {
            return List.of();
        }
        boolean whole = within.stream().allMatch(this::whole);
        Reach.Condition condition = reach.units(units ? "o.responsible_unit" : "s.unit_id");
        String scope = whole ? "" : units ? " and " + condition.sql()
                : " and exists (select 1 from customer_scope s where s.customer_id = o.id and " + condition.sql() + ")";
        return jdbc.sql("select o.id from " + (units ? "equipment_unit" : "customer") + " o where o.organisation in (:within) and o.id > :after"
                        + scope + " order by o.id fetch first " + limit + " rows only")
                .param("within", within).param("after", after.row()).params(whole ? Map.of() : condition.parameters())
                .query((row, n) -> new Cursor(new byte[0], 0, row.getLong(1))).list();
    }

    /** Who reaches the head office reaches everything of the organisation: no need to ask row by row. */
    private boolean whole(String organisation) {
        return reach.covers(organisations.headOffice(organisation).id());
    }

    /** The rarest piece leads; the others are asked of each row that it finds. */
    private Wanted wanted(String organisation, List<String> pieces) {
        String lead = pieces.get(0);
        if (pieces.size() > 1) {
            lead = pieces.stream().min(Comparator.<String>comparingLong(piece -> frequency(organisation, piece))
                    .thenComparing(Comparator.comparingInt(String::length).reversed())).orElseThrow();
        }
        String leading = lead;
        return new Wanted(lead, pieces.stream().filter(piece -> !piece.equals(leading)).toList());
    }

    private long frequency(String organisation, String piece) {
        return jdbc.sql("select count(*) from (select 1 from archive_term t where t.organisation = ? and t.term >= ? and t.term < ?"
                        + " fetch first " + FREQUENT + " rows only) counted")
                .params(organisation, SearchTerms.bytes(piece), SearchTerms.after(piece)).query(Long.class).single();
    }

    private static Hits page(Collection<Cursor> found, int limit) {
        List<Cursor> page = found.stream().limit(limit).toList();
        return new Hits(page.stream().map(Cursor::row).toList(), found.size() > limit ? page.get(page.size() - 1).write() : null);
    }

    /** @param next cursor of the following page; null on the last one */
    public record Hits(List<Long> ids, String next) {
    }

    /** A term in the index. @param unit 0 where it is the customer's own */
    private record Entry(byte[] term, long customer, long unit) {
    }

    /** Reads one range of one organisation. */
    private final class Reading {

        private final String organisation;
        private final Wanted wanted;
        private final List<Wanted> alternatives;
        private final boolean units;

        private Reading(String organisation, Wanted wanted, List<Wanted> alternatives, boolean units) {
            this.organisation = organisation;
            this.wanted = wanted;
            this.alternatives = alternatives;
            this.units = units;
        }

        private SortedSet<Cursor> upTo(int limit, Cursor after) {
            SortedSet<Cursor> rows = new TreeSet<>();
            byte[] lead = SearchTerms.bytes(wanted.lead());
            Entry last = Arrays.compareUnsigned(after.term(), lead) < 0 ? new Entry(lead, 0, -1) : new Entry(after.term(), after.customer(), -1);
            int portion = limit + limit / 2;
            boolean more = true;
            while (more && rows.size() < limit) {
                List<Entry> entries = following(last, portion);
                rows(entries).stream().filter(row -> row.compareTo(after) > 0).forEach(rows::add);
                more = entries.size() == portion;
                last = more ? entries.get(portion - 1) : last;
                portion = Math.min(LARGEST_PORTION, portion * 2);
            }
            return rows;
        }

        private List<Entry> following(Entry last, int portion) {
            return jdbc.sql("select t.term, t.customer_id, t.equipment_id from archive_term t where t.organisation = ? and t.term >= ? and t.term < ?"
                            + " and (t.term > ? or t.customer_id > ? or t.customer_id = ? and t.equipment_id > ?)"
                            + " order by t.organisation, t.term, t.customer_id, t.equipment_id fetch first " + portion + " rows only")
                    .params(organisation, last.term(), SearchTerms.after(wanted.lead()), last.term(), last.customer(), last.customer(), last.unit())
                    .query((row, n) -> new Entry(row.getBytes(1), row.getLong(2), row.getLong(3))).list();
        }

        /** The rows that the entries lead to, each under the first term that finds it only. */
        private List<Cursor> rows(List<Entry> entries) {
            List<Long> owners = entries.stream().map(Entry::customer).distinct().toList();
            Map<Long, List<Long>> reached = owners.isEmpty() ? Map.of() : units ? unitsOf(owners) : customersOf(owners);
            if (reached.isEmpty()) {
                return List.of();
            }
            Map<Long, List<Entry>> terms = new HashMap<>();
            termsOf(reached.keySet()).forEach(term -> terms.computeIfAbsent(term.customer(), owner -> new ArrayList<>()).add(term));
            List<Cursor> rows = new ArrayList<>();
            for (Entry entry : entries) {
                for (long row : reached.getOrDefault(entry.customer(), List.of())) {
                    boolean own = !units || entry.unit() == 0 || entry.unit() == row;
                    if (own && first(terms.get(entry.customer()), row).filter(term -> Arrays.equals(term, entry.term())).isPresent()) {
                        rows.add(new Cursor(entry.term(), entry.customer(), row));
                    }
                }
            }
            return rows;
        }

        /** A unit is found by its own serial and by what is its owner's, not by the owner's other units. */
        private Optional<byte[]> first(List<Entry> ofOwner, long row) {
            List<byte[]> own = ofOwner.stream().filter(term -> !units || term.unit() == 0 || term.unit() == row).map(Entry::term).toList();
            return alternatives.stream().flatMap(alternative -> alternative.firstOf(own).stream()).min(Arrays::compareUnsigned);
        }

        private Map<Long, List<Long>> customersOf(List<Long> owners) {
            Map<Long, List<Long>> reached = new HashMap<>();
            if (whole(organisation)) {
                owners.forEach(owner -> reached.put(owner, List.of(owner)));
                return reached;
            }
            Reach.Condition condition = reach.units("s.unit_id");
            jdbc.sql("select distinct s.customer_id from customer_scope s where s.customer_id in (:owners) and " + condition.sql())
                    .param("owners", owners).params(condition.parameters())
                    .query(row -> {
                        reached.put(row.getLong(1), List.of(row.getLong(1)));
                    });
            return reached;
        }

        private Map<Long, List<Long>> unitsOf(List<Long> owners) {
            Reach.Condition condition = whole(organisation) ? new Reach.Condition("1 = 1", Map.of()) : reach.units("u.responsible_unit");
            Map<Long, List<Long>> reached = new HashMap<>();
            jdbc.sql("select u.customer_id, u.id from equipment_unit u where u.customer_id in (:owners) and " + condition.sql())
                    .param("owners", owners).params(condition.parameters())
                    .query(row -> {
                        reached.computeIfAbsent(row.getLong(1), owner -> new ArrayList<>()).add(row.getLong(2));
                    });
            return reached;
        }

        private List<Entry> termsOf(Collection<Long> owners) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("owners", owners);
            List<String> ranges = new ArrayList<>();
            for (Wanted alternative : alternatives) {
                ranges.add(range(alternative.lead(), parameters));
                alternative.others().forEach(piece -> ranges.add(range(piece, parameters)));
            }
            return jdbc.sql("select w.term, w.customer_id, w.equipment_id from archive_term w where w.customer_id in (:owners) and ("
                            + String.join(" or ", ranges) + ")")
                    .params(parameters).query((row, n) -> new Entry(row.getBytes(1), row.getLong(2), row.getLong(3))).list();
        }

        private static String range(String piece, Map<String, Object> parameters) {
            int n = parameters.size();
            parameters.put("from" + n, SearchTerms.bytes(piece));
            parameters.put("to" + n, SearchTerms.after(piece));
            return "w.term >= :from" + n + " and w.term < :to" + n;
        }
    }
}
