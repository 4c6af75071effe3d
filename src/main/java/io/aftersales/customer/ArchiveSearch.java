package io.aftersales.customer;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds customers and units within reach. A query becomes one or more ranges of the term index, which is read in its
 * own order, so that a page costs what the page holds, not what the query matches.
 */
@Service
public class ArchiveSearch {

    /** Rows counted of a piece to compare how frequent pieces are. */
    private static final int FREQUENT = 500;

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
        return search(query, Subject.CUSTOMER);
    }

    /** Units by their serial or anything of their owner. @throws Refusal for a query that cannot be */
    @Transactional(readOnly = true)
    public Hits units(ArchiveQuery query) throws Refusal {
        return search(query, Subject.UNIT);
    }

    private Hits search(ArchiveQuery query, Subject subject) throws Refusal {
        check(query);
        Cursor after = Cursor.read(query.after());
        List<String> within = within(query.organisation());
        if (query.q() == null || query.q().isBlank()) {
            return page(everything(subject, within, after, query.limit() + 1), query.limit());
        }
        List<List<String>> alternatives = SearchTerms.alternatives(query.q());
        List<Cursor> found = new ArrayList<>();
        for (String organisation : within) {
            List<Wanted> wanted = alternatives.stream().map(pieces -> wanted(organisation, pieces)).toList();
            for (Wanted one : wanted) {
                found.addAll(ranged(subject, organisation, one, wanted, after, query.limit() + 1));
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

    private List<Cursor> everything(Subject subject, List<String> within, Cursor after, int limit) {
        if (within.isEmpty()) {
            return List.of();
        }
        Reach.Condition condition = reach.units(subject == Subject.CUSTOMER ? "s.unit_id" : "o.responsible_unit");
        String scope = subject == Subject.CUSTOMER && !whole(within)
                ? " and exists (select 1 from customer_scope s where s.customer_id = o.id and " + condition.sql() + ")"
                : subject == Subject.CUSTOMER ? "" : " and " + condition.sql();
        return jdbc.sql("select o.id from " + subject.table + " o where o.organisation in (:within) and o.id > :after" + scope
                        + " order by o.id fetch first " + limit + " rows only")
                .param("within", within).param("after", after.id()).params(condition.parameters())
                .query((row, n) -> new Cursor(new byte[0], row.getLong(1))).list();
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

    /** Rows of one organisation whose term lies in the range of the lead, each row by its first term only. */
    private List<Cursor> ranged(Subject subject, String organisation, Wanted wanted, List<Wanted> all, Cursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("organisation", organisation);
        byte[] from = SearchTerms.bytes(wanted.lead());
        boolean further = java.util.Arrays.compareUnsigned(after.term(), from) >= 0;
        parameters.put("from", further ? after.term() : from);
        parameters.put("to", SearchTerms.after(wanted.lead()));
        StringBuilder more = new StringBuilder();
        if (further) {
            parameters.put("afterTerm", after.term());
            parameters.put("afterId", after.id());
            more.append(" and (t.term > :afterTerm or ").append(subject.id).append(" > :afterId)");
        }
        more.append(others(subject, wanted, parameters));
        List<String> ranges = new ArrayList<>();
        all.forEach(one -> ranges.add(range("f", one.lead(), parameters) + others(subject, one, parameters)));
        more.append(" and not exists (select 1 from archive_term f where f.customer_id = t.customer_id").append(subject.same("f"))
                .append(" and (f.term < t.term or f.term = t.term and f.equipment_id < t.equipment_id) and (")
                .append(String.join(" or ", ranges)).append("))");
        more.append(scope(subject, organisation, parameters));
        List<Cursor> found = new ArrayList<>();
        for (String source : subject.sources) {
            found.addAll(jdbc.sql("select t.term, " + subject.id + " from " + source
                            + " where t.organisation = :organisation and t.term >= :from and t.term < :to" + more
                            + " order by t.organisation, t.term, " + subject.id + " fetch first " + limit + " rows only")
                    .params(parameters).query((row, n) -> new Cursor(row.getBytes(1), row.getLong(2))).list());
        }
        return found;
    }

    private static String others(Subject subject, Wanted wanted, Map<String, Object> parameters) {
        StringBuilder sql = new StringBuilder();
        for (String piece : wanted.others()) {
            sql.append(" and exists (select 1 from archive_term w where w.customer_id = t.customer_id").append(subject.same("w"))
                    .append(" and ").append(range("w", piece, parameters)).append(')');
        }
        return sql.toString();
    }

    private static String range(String alias, String piece, Map<String, Object> parameters) {
        int n = parameters.size();
        parameters.put("from" + n, SearchTerms.bytes(piece));
        parameters.put("to" + n, SearchTerms.after(piece));
        return alias + ".term >= :from" + n + " and " + alias + ".term < :to" + n;
    }

    private String scope(Subject subject, String organisation, Map<String, Object> parameters) {
        if (whole(List.of(organisation))) {
            return "";
        }
        Reach.Condition condition = reach.units(subject == Subject.CUSTOMER ? "s.unit_id" : "u.responsible_unit");
        parameters.putAll(condition.parameters());
        return subject == Subject.CUSTOMER
                ? " and exists (select 1 from customer_scope s where s.customer_id = t.customer_id and " + condition.sql() + ")"
                : " and " + condition.sql();
    }

    /** Who reaches the head office reaches everything of the organisation: no need to ask row by row. */
    private boolean whole(List<String> within) {
        return within.stream().allMatch(organisation -> reach.covers(organisations.headOffice(organisation).id()));
    }

    private static Hits page(List<Cursor> found, int limit) {
        List<Cursor> sorted = found.stream().sorted().distinct().toList();
        List<Cursor> page = sorted.subList(0, Math.min(limit, sorted.size()));
        return new Hits(page.stream().map(Cursor::id).distinct().toList(),
                sorted.size() > limit ? page.get(page.size() - 1).write() : null);
    }

    /** @param next cursor of the following page; null on the last one */
    public record Hits(List<Long> ids, String next) {
    }

    /** One way to read the query: a term that begins with the lead, and terms that begin with each of the others. */
    private record Wanted(String lead, List<String> others) {
    }

    private enum Subject {
        CUSTOMER("customer", "t.customer_id", "archive_term t"),
        /** By its own serial, or by what is its owner's. */
        UNIT("equipment_unit", "u.id", "archive_term t join equipment_unit u on u.id = t.equipment_id",
                "archive_term t join equipment_unit u on u.customer_id = t.customer_id and t.equipment_id = 0");

        private final String table;
        private final String id;
        private final String[] sources;

        Subject(String table, String id, String... sources) {
            this.table = table;
            this.id = id;
            this.sources = sources;
        }

        /** Keeps to terms of the row in hand: of a unit, its own and its owner's, but not those of the owner's other units. */
        private String same(String alias) {
            return this == CUSTOMER ? "" : " and (" + alias + ".equipment_id = 0 or " + alias + ".equipment_id = u.id)";
        }
    }
}
