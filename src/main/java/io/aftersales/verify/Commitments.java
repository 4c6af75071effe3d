package io.aftersales.verify;

import static io.aftersales.verify.Finding.broken;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Personal values of a part: the chain holds salted hashes, the values may be erased where an event says so, but never exchanged. */
final class Commitments {

    /** The event that says which personal values of a stream were erased: all up to a number, or single ones by number and path. */
    static final String ERASURE = "personal.erased";

    private final Count count;
    private final Map<Place, String> open = new LinkedHashMap<>();
    private final Map<String, Long> erasedUpTo = new LinkedHashMap<>();
    private final Set<Place> erased = new HashSet<>();

    Commitments(Count count) {
        this.count = count;
    }

    private record Place(String stream, long seq, String path) {
    }

    void event(Event event) {
        if (event.payload().contains("\"commitment\":")) {
            ((Map<?, ?>) JsonReader.read(event.payload())).forEach((name, value) -> commitments(event, name.toString(), value));
        }
        if (ERASURE.equals(event.kind())) {
            erasure(event, (Map<?, ?>) JsonReader.read(event.payload()));
        }
    }

    /** Also within lists and maps: the path names where. */
    private void commitments(Event event, String path, Object value) {
        if (value instanceof Map<?, ?> map && map.get("commitment") instanceof String hash) {
            open.put(new Place(event.stream(), event.seq(), path), hash);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> commitments(event, path + '.' + name, inner));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                commitments(event, path + '.' + i, list.get(i));
            }
        }
    }

    private void erasure(Event event, Map<?, ?> payload) {
        if (payload.get("upTo") instanceof Number upTo) {
            erasedUpTo.merge(event.stream(), Math.min(upTo.longValue(), event.seq()), Math::max);
        }
        if (payload.get("erasedValues") instanceof List<?> places) {
            for (Object place : places) {
                String[] named = place.toString().split("\\|", 2);
                erased.add(new Place(event.stream(), Long.parseLong(named[0]), named[1]));
            }
        }
    }

    void personal(Item.Personal personal) {
        String committed = open.remove(new Place(personal.stream(), personal.seq(), personal.path()));
        if (committed == null) {
            throw broken(Fault.COMMITMENT_UNKNOWN, personal.stream(), personal.seq(), personal.path());
        }
        if (!committed.equals(Digests.sha256(personal.salt() + personal.text()))) {
            throw broken(Fault.COMMITMENT_DIFFERS, personal.stream(), personal.seq(), personal.path());
        }
        count.personal++;
    }

    void end() {
        for (Place place : open.keySet()) {
            if (erasedUpTo.getOrDefault(place.stream, 0L) < place.seq && !erased.contains(place)) {
                throw broken(Fault.PERSONAL_MISSING, place.stream, place.seq, place.path);
            }
            count.erased++;
        }
    }
}
