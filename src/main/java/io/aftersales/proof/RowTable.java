package io.aftersales.proof;

import io.aftersales.verify.Digests;
import io.aftersales.verify.Item;
import io.aftersales.verify.RowDigest;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table for whose rows events vouch: which columns an event has digested, and in which stream it stands. The names of the columns
 * are those under which the writer digested them.
 *
 * @param key      an expression that names a row
 * @param stream   an expression for the stream of a row's event
 * @param owner    an expression for the organisation in whose trail a row is missed whose stream is not there
 * @param columns  what changes with an event only
 * @param personal what may be erased; {@code salt} first, null once it was
 */
record RowTable(String name, String key, String stream, String owner, List<String> columns, List<String> personal) {

    /** Of the serial numbers that were moved. */
    private static final String NUMBERS = "numbers";
    /** Of a person: unit and role with a dot between. */
    private static final String ROLES = "roles_held";
    /** The places that a unit serves. */
    private static final String REGIONS = "regions";
    /** The product families that a unit serves. */
    private static final String FAMILIES = "families";
    /** Of the items of a price list. */
    private static final String ITEMS = "items";
    private static final Map<String, String> DEPENDENT = Map.of(
            NUMBERS, "(select string_agg(n.item_number, '\n') from stock_movement_number n where n.movement_id = t.id)",
            ITEMS, """
                    (select string_agg(i.code || '\t' || i.name_zh || '\t' || i.name_en || '\t' || i.unit || '\t' || cast(i.price_cny as varchar(20))
                        || '\t' || cast(i.valid_from as varchar(10)) || '\t' || coalesce(cast(i.valid_until as varchar(10)), ''), '\n')
                       from price_list_item i where i.version_id = t.id)""",
            ROLES, "(select string_agg(r.unit_id || '.' || r.role, '\n') from role_assignment r where r.person_id = t.id)",
            REGIONS, "(select string_agg(r.province || '/' || r.city || '/' || r.district, '\n') from unit_region r where r.unit_id = t.id)",
            FAMILIES, "(select string_agg(f.product_family, '\n') from unit_family f where f.unit_id = t.id)");
    /** What lets somebody in never leaves the database: events and exports know a digest of the stored hash. */
    private static final Map<String, String> SECRET = Map.of("password_digest", "t.password_hash", "secret_digest", "t.secret_hash");
    private static final String OWN = "t.organisation";
    private static final String OF_ORGANISATION = "'organisation:' || t.organisation";
    private static final String OF_CASE = "(select c.organisation from service_case c where c.number = t.case_number)";

    static final List<RowTable> ALL = List.of(
            new RowTable("decision_receipt", "t.id", "'case:' || t.case_number", OWN, List.of("id", "case_number", "decision_key", "organisation",
                    "definition_id", "checksum", "facts", "table_inputs", "matched_rules", "outputs", "zone", "calendar_version", "decided_at",
                    "decided_by"), List.of()),
            new RowTable("stock_movement", "t.reference", """
                    case when t.case_number is not null then 'case:' || t.case_number
                         when t.from_place like 'store:%' or t.from_place like 'van:%' or t.from_place like 'defective:%' then 'stock:' || t.from_place
                         when t.to_place like 'store:%' or t.to_place like 'van:%' or t.to_place like 'defective:%' then 'stock:' || t.to_place
                         else 'organisation:' || t.organisation end""", OWN, List.of("organisation", "reference", "part_code", "quantity",
                    "from_place", "to_place", "value_cny", "case_number", "moved_at", "moved_by", NUMBERS), List.of()),
            new RowTable("ledger_entry", "t.source || '|' || t.kind || '|' || t.party",
                    "case when t.case_number is null then 'organisation:' || t.organisation else 'case:' || t.case_number end", OWN,
                    List.of("organisation", "source", "kind", "party", "unit_id", "debit_account", "credit_account", "amount_cny", "booked_on",
                            "case_number", "note", "corrects", "recorded_at", "recorded_by"), List.of()),
            new RowTable("document", "t.id", "'case:' || t.case_number", OF_CASE, List.of("id", "case_number", "kind", "file_name", "content_type",
                    "size_bytes", "sha256", "added_by", "added_at"), List.of()),
            new RowTable("message", "t.id",
                    "case when t.case_number is null then 'organisation:' || t.organisation else 'case:' || t.case_number end", OWN,
                    List.of("id", "event_id", "kind", "organisation", "case_number", "recipient_id", "channel", "language", "created_at"),
                    List.of("salt", "recipient_name", "address", "subject", "body")),
            new RowTable("decision_publication", "t.definition_id", "'table:' || t.organisation || '/' || t.decision_key", OWN,
                    List.of("definition_id", "organisation", "decision_key", "version", "checksum", "content", "published_by", "published_at",
                            "effective_at", "change_number", "reason", "approved_by", "emergency", "rolled_back_from"), List.of()),
            new RowTable("price_list_version", "t.id", "'priceList:' || t.organisation || '/' || t.list_key", OWN,
                    List.of("id", "organisation", "list_key", "version", "effective_at", "published_by", "published_at", "case_number", "reason",
                            "taken_back", ITEMS), List.of()),
            new RowTable("calendar_version", "t.calendar_id || '@' || t.version", "'calendar:' || t.calendar_id", "t.calendar_id",
                    List.of("calendar_id", "version", "hours", "days", "effective_at", "published_by", "published_at", "case_number", "reason",
                            "taken_back"), List.of()),
            new RowTable("calendar_day", "t.calendar_id || '|' || cast(t.on_day as varchar(10)) || '|' || t.since_version",
                    "'calendar:' || t.calendar_id", "'platform'",
                    List.of("calendar_id", "on_day", "kind", "name", "since_version", "until_version"), List.of()),
            new RowTable("working_calendar", "t.id", "'calendar:' || t.days_of", "coalesce(t.organisation, 'platform')",
                    List.of("id", "zone", "hours", "days_of"), List.of()),
            new RowTable("organisation", "t.id", "'organisation:' || t.id", "t.id", List.of("id", "name_zh", "name_en", "zone", "language"), List.of()),
            new RowTable("unit", "t.id", OF_ORGANISATION, OWN, List.of("id", "organisation", "code", "kind", "name_zh", "name_en", "parent_id",
                    "path", REGIONS, FAMILIES), List.of()),
            new RowTable("person", "t.id", "'organisation:' || coalesce(t.organisation, 'platform')", "coalesce(t.organisation, 'platform')",
                    List.of("id", "organisation", "language", "active", "password_digest", ROLES), List.of("salt", "name", "email", "phone")),
            new RowTable("api_token", "t.id", OF_ORGANISATION, OWN, List.of("id", "name", "organisation", "roles", "secret_digest", "created_at",
                    "created_by", "expires_at", "revoked_at"), List.of()));

    boolean isDocument() {
        return "document".equals(name);
    }

    /** Whether a row's event can stand in one of the streams: else the table need not be asked. */
    boolean concerns(List<String> streams) {
        return streams.stream().map(name -> name.substring(0, name.indexOf(':') + 1)).distinct().anyMatch(kind -> stream.contains("'" + kind));
    }

    /** Rows whose stream is among the named ones ({@code :streams}). */
    String ofStreams() {
        return select() + " where " + stream + " in (:streams)" + index();
    }

    /** Rows of one case ({@code :case}). */
    String ofCase() {
        return select() + " where t.case_number = :case order by " + key;
    }

    /** Rows of an organisation ({@code :organisation}) whose stream is not there at all. */
    String ofNoStream() {
        return select() + " where " + owner + " = :organisation and not exists (select 1 from audit_stream s where s.stream = " + stream + ")";
    }

    /** The streams of cases are found by the column's index, which the expression would not use. */
    private String index() {
        return columns.contains("case_number") ? " and (t.case_number in (:cases) or :others = 1)" : "";
    }

    private String select() {
        String read = columns.stream().map(RowTable::read).collect(Collectors.joining(", "));
        String erasable = personal.stream().map(column -> ", t." + column).collect(Collectors.joining());
        return "select " + key + " as row_key, " + stream + " as row_stream, " + read + erasable + " from " + name + " t";
    }

    private static String read(String column) {
        String expression = DEPENDENT.getOrDefault(column, SECRET.get(column));
        return expression == null ? "t." + column : expression + " as " + column;
    }

    /** @param bytes the digest of a document's content; null else */
    Item.Row read(ResultSet row, String bytes) throws SQLException {
        boolean erased = personal.isEmpty() || row.getString(personal.get(0)) == null;
        return new Item.Row(name, row.getString("row_key"), row.getString("row_stream"), values(row, columns),
                erased ? null : values(row, personal), bytes);
    }

    private static Map<String, Object> values(ResultSet row, List<String> columns) throws SQLException {
        Map<String, Object> values = new TreeMap<>();
        for (String column : columns) {
            values.put(column, value(row, column));
        }
        return RowDigest.texts(values);
    }

    private static Object value(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Timestamp || value instanceof OffsetDateTime) {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        if (value instanceof java.sql.Clob) {
            return row.getString(column);
        }
        if (SECRET.containsKey(column)) {
            return Digests.sha256(row.getString(column));
        }
        return DEPENDENT.containsKey(column) ? lines(row.getString(column)) : value;
    }

    private static Object lines(String joined) {
        return joined == null ? List.of() : Arrays.stream(joined.split("\n")).sorted().toList();
    }
}
