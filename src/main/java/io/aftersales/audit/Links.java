package io.aftersales.audit;

import io.aftersales.shared.Actor;
import io.aftersales.verify.Digests;
import io.aftersales.verify.Event;
import io.aftersales.verify.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

/** Makes the links of chains: what an event says, the hash of it and of what was before it, and the signature. */
@Component
class Links {

    private static final int LONGEST_PATH = 200;

    private final AuditSigner signer;

    Links(AuditSigner signer) {
        this.signer = signer;
    }

    /** Where a chain ends. @param seq 0 before its first event */
    record Head(long seq, String hash, String signature) {

        static Head first(String stream, String organisation) {
            return new Head(0, Event.genesis(stream, organisation), "");
        }

        static Head of(Event last) {
            return new Head(last.seq(), last.hash(), last.signature());
        }
    }

    /** A personal value of an event: the event holds a commitment to it only. */
    record Kept(String stream, long seq, String path, String salt, String text, String term) {
    }

    /** @param kept is handed the personal values */
    Event after(Head head, PendingEvent event, Consumer<Kept> kept) {
        long seq = head.seq + 1;
        Actor actor = event.actor();
        Event open = new Event(event.stream(), seq, event.at(), event.kind(), actor.kind().name(), actor.id(), actor.role(), actor.unit(),
                actor.organisation(), CanonicalJson.of(committed(event, seq, kept)), head.hash, null, null, signer.keyId(), Event.FORMAT);
        String hash = open.computedHash(head.signature);
        return new Event(open.stream(), seq, open.at(), open.kind(), open.actorKind(), open.actor(), open.role(), open.unit(),
                open.organisation(), open.payload(), open.prevHash(), hash, signer.sign(hash), open.keyId(), open.format());
    }

    /** Under the end of a chain, so that none can be cut shorter. */
    String endSignature(String stream, Head head) {
        return signer.sign(new Item.Head(stream, head.seq, head.hash, null, null, null).signedText(head.signature));
    }

    String keyId() {
        return signer.keyId();
    }

    private static Map<String, Object> committed(PendingEvent event, long seq, Consumer<Kept> kept) {
        Map<String, Object> payload = new LinkedHashMap<>();
        event.payload().forEach((name, value) -> payload.put(name, Told.ROWS.contains(name) ? value
                : committed(event, seq, new Place(name, name), value, kept)));
        return payload;
    }

    /** Where a value stands in a payload. @param path names and numbers in lists, with dots between @param name the last one that is a name */
    private record Place(String path, String name) {

        private Place in(String named) {
            return new Place(path + '.' + named, named);
        }

        private Place at(int number) {
            return new Place(path + '.' + number, name);
        }
    }

    private static Object committed(PendingEvent event, long seq, Place place, Object value, Consumer<Kept> kept) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.forEach((name, inner) -> values.put(name.toString(), committed(event, seq, place.in(name.toString()), inner, kept)));
            return values;
        }
        if (value instanceof Collection<?> list) {
            List<Object> values = new ArrayList<>();
            list.forEach(inner -> values.add(committed(event, seq, place.at(values.size()), inner, kept)));
            return values;
        }
        Personal told = Told.personal(event, place.name, value);
        return told == null || place.path.length() > LONGEST_PATH ? value : commit(event.stream(), seq, place.path, told, kept);
    }

    private static Object commit(String stream, long seq, String path, Personal personal, Consumer<Kept> kept) {
        if (personal.value() == null) {
            return null;
        }
        String salt = VouchedRow.salt();
        kept.accept(new Kept(stream, seq, path, salt, personal.value(), PersonalTerm.of(personal.value())));
        return Map.of("commitment", Digests.sha256(salt + personal.value()));
    }
}
