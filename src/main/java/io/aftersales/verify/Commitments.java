package io.aftersales.verify;

import static io.aftersales.verify.Finding.broken;

import java.util.LinkedHashMap;
import java.util.Map;

/** Personal values of a part: the chain holds salted hashes, the values may be erased where an event says so, but never exchanged. */
final class Commitments {

    /** The event that says that a stream's personal values up to a number were erased. */
    static final String ERASURE = "personal.erased";

    private final Count count;
    private final Map<Place, String> open = new LinkedHashMap<>();
    private final Map<String, Long> erasedUpTo = new LinkedHashMap<>();

    Commitments(Count count) {
        this.count = count;
    }

    private record Place(String stream, long seq, String path) {
    }

    void event(Event event) {
        if (event.payload().contains("\"commitment\":")) {
            ((Map<?, ?>) JsonReader.read(event.payload())).forEach((path, value) -> {
                if (value instanceof Map<?, ?> map && map.get("commitment") instanceof String hash) {
                    open.put(new Place(event.stream(), event.seq(), path.toString()), hash);
                }
            });
        }
        if (ERASURE.equals(event.kind()) && ((Map<?, ?>) JsonReader.read(event.payload())).get("upTo") instanceof Number upTo) {
            erasedUpTo.merge(event.stream(), Math.min(upTo.longValue(), event.seq()), Math::max);
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
            if (erasedUpTo.getOrDefault(place.stream, 0L) < place.seq) {
                throw broken(Fault.PERSONAL_MISSING, place.stream, place.seq, place.path);
            }
            count.erased++;
        }
    }
}
