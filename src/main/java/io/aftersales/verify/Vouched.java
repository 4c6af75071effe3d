package io.aftersales.verify;

import static io.aftersales.verify.Finding.broken;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Rows of other tables for which the events of a part vouch: an event names the row and holds the digest of its columns. Each must
 * be there, as it was, and none besides.
 */
final class Vouched {

    /** Where an event of the platform holds the rows that it vouches for. */
    static final String ROWS = "rows";
    /** Where an event names rows whose personal columns or bytes were erased. */
    static final String ERASED = "erasedRows";

    /** Where an event says how it found a row that it changed. */
    private static final String BEFORE = "before";

    private final Count count;
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Set<String> erased = new HashSet<>();

    Vouched(Count count) {
        this.count = count;
    }

    private record Claim(String table, String key, String stream, Map<?, ?> said) {
    }

    void event(Event event) {
        boolean rows = event.payload().contains("\"" + ROWS + "\":[{");
        if (rows || event.payload().contains("\"" + ERASED + "\":[")) {
            Map<?, ?> payload = (Map<?, ?>) JsonReader.read(event.payload());
            if (rows) {
                ((List<?>) payload.get(ROWS)).forEach(row -> claim(event, (Map<?, ?>) row));
            }
            if (payload.get(ERASED) instanceof List<?> names) {
                names.forEach(name -> erased.add(name.toString()));
            }
        } else {
            RowsBefore.of(event).forEach(row -> claims.putIfAbsent(row.table() + '|' + row.key(), new Claim(row.table(), row.key(), event.stream(), null)));
        }
    }

    private void claim(Event event, Map<?, ?> row) {
        Claim claim = new Claim(String.valueOf(row.get("table")), String.valueOf(row.get("key")), event.stream(), row);
        Claim earlier = claims.put(claim.table + '|' + claim.key, claim);
        if (row.get(BEFORE) instanceof Map<?, ?> found) {
            found(found, claim, earlier);
        }
    }

    /** An event that changed a row says how it found it: as the event before had left it, or somebody else had been there. */
    private void found(Map<?, ?> found, Claim claim, Claim earlier) {
        if (earlier == null) {
            throw broken(Fault.ROW_INSERTED, claim.table, claim.key, claim.stream);
        }
        boolean erasedSince = found.get("personal") == null && erased.contains(claim.table + '|' + claim.key);
        if (earlier.said != null && (!Objects.equals(found.get("digest"), earlier.said.get("digest"))
                || !erasedSince && !Objects.equals(found.get("personal"), earlier.said.get("personal")))) {
            throw broken(Fault.ROW_CHANGED_BETWEEN, claim.table, claim.key, claim.stream);
        }
    }

    void row(Item.Row row) {
        String name = row.table() + '|' + row.key();
        Claim claim = claims.remove(name);
        if (claim == null || !claim.stream.equals(row.stream())) {
            throw broken(Fault.ROW_INSERTED, row.table(), row.key(), row.stream());
        }
        count.rows++;
        if (claim.said == null) {
            count.unproven++;
            return;
        }
        boolean gone = row.personal() == null && claim.said.get("personal") != null || row.bytes() == null && claim.said.get("bytes") != null;
        if (gone && erased.contains(name)) {
            count.erased++;
        } else if (!same(row, claim)) {
            throw broken(Fault.ROW_CHANGED, row.table(), row.key(), row.stream());
        }
        if (!RowDigest.ofTexts(row.content()).equals(claim.said.get("digest"))) {
            throw broken(Fault.ROW_CHANGED, row.table(), row.key(), row.stream());
        }
    }

    private static boolean same(Item.Row row, Claim claim) {
        Object personal = claim.said.get("personal");
        Object bytes = claim.said.get("bytes");
        if (bytes != null && !bytes.equals(row.bytes())) {
            throw broken(Fault.BYTES_DIFFER, row.table(), row.key(), row.stream());
        }
        return personal == null ? row.personal() == null : row.personal() != null && RowDigest.ofTexts(row.personal()).equals(personal);
    }

    void end() {
        for (Claim claim : claims.values()) {
            throw broken(Fault.ROW_MISSING, claim.table, claim.key, claim.stream);
        }
    }
}
