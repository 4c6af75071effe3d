package io.aftersales.verify;

import static io.aftersales.verify.Finding.broken;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Checks an export while it goes by and says that it is intact, or where it first is not. Memory holds the streams of one part at
 * a time, and one hash per stream for the anchors.
 */
public final class Verifier {

    private final Trusted trusted;
    private final Predicate<String> everySignature;
    private final Count count = new Count();
    private final Keys keys;
    private final List<String> keyIds = new ArrayList<>();
    private Item.Opening opening;
    private Part part;
    private AnchorChain anchors;
    private boolean anchorsBegan;
    private boolean closed;
    private Finding finding;

    /**
     * What the reader knows by other ways than the file.
     *
     * @param keyIds  the keys that may have signed; empty for whatever the file holds
     * @param anchors copies that were kept outside
     */
    public record Trusted(Set<String> keyIds, List<Anchor> anchors) {

        public static final Trusted NOTHING = new Trusted(Set.of(), List.of());
    }

    /**
     * @param trusted        what is known by other ways
     * @param everySignature of which streams each signature is checked, not only the last, which covers the others
     * @param keys           makes a check of an encoded key, for example {@link SignatureCheck#ofTheJdk}
     */
    public Verifier(Trusted trusted, Predicate<String> everySignature, Function<byte[], SignatureCheck> keys) {
        this.trusted = trusted;
        this.everySignature = everySignature;
        this.keys = new Keys(keys);
    }

    /** @return false once something is broken: more need not be read */
    public boolean accept(Item item) {
        if (finding != null) {
            return false;
        }
        try {
            check(item);
        } catch (Finding.Broken broken) {
            finding = broken.finding();
        }
        return finding == null;
    }

    private void check(Item item) {
        if (opening == null) {
            open(item);
        } else if (item instanceof Event event) {
            part.event(event);
        } else if (item instanceof Item.Row row) {
            part.row(row);
        } else if (item instanceof Item.Personal personal) {
            part.personal(personal);
        } else if (item instanceof Item.Head head) {
            part.head(head);
        } else if (item instanceof Item.PartEnd) {
            endPart();
        } else if (item instanceof Item.Closing) {
            close();
        } else {
            anchors(item);
        }
    }

    private void anchors(Item item) {
        if (item instanceof Anchor anchor) {
            anchorsBegan = true;
            anchors.anchor(anchor);
            count.anchors++;
        } else if (item instanceof Item.Proof proof) {
            part.anchored(new Item.Leaf(opening.organisation(), proof.anchor(), -1, proof.stream(), proof.seq(), proof.hash()));
            anchors.proof(proof);
        } else if (item instanceof Item.Leaf leaf && anchorsBegan) {
            anchors.leaf(leaf);
        } else if (item instanceof Item.Leaf leaf) {
            part.anchored(leaf);
            anchors.seen(leaf);
        }
    }

    private void open(Item item) {
        if (!(item instanceof Item.Opening first) || !Item.FORMAT.equals(first.format())) {
            throw broken(Fault.FILE_UNREADABLE, null, 1, null);
        }
        opening = first;
        first.keys().forEach((id, key) -> {
            if (!keys.add(id, key)) {
                throw broken(Fault.KEY_FALSE, null, id, null);
            }
            if (!trusted.keyIds().isEmpty() && !trusted.keyIds().contains(id)) {
                throw broken(Fault.KEY_OTHER, null, id, null);
            }
            keyIds.add(id);
        });
        anchors = new AnchorChain(first, keys, trusted.anchors());
        part = new Part(keys, everySignature, count);
    }

    private void endPart() {
        part.end();
        part = new Part(keys, everySignature, count);
    }

    private void close() {
        part.end();
        anchors.end();
        closed = true;
    }

    /** Whether the signature of the file itself is right; asked by who reads one. */
    void closing(Item.Closing closing, long items, String digest) {
        if (finding == null && (closing.items() != items || !closing.digest().equals(digest)
                || !keys.verifies("export " + digest, closing.signature(), closing.keyId()))) {
            finding = new Finding(Fault.FILE_CHANGED, null, String.valueOf(items + 1), null);
        }
    }

    void unreadable(long line) {
        if (finding == null) {
            finding = new Finding(Fault.FILE_UNREADABLE, null, String.valueOf(line), null);
        }
    }

    /** How many events have gone by. */
    public long events() {
        return count.events;
    }

    /** What was found; an export without its end is not whole. */
    public Result result() {
        Finding found = finding == null && !closed ? new Finding(Fault.FILE_TRUNCATED, null, null, null) : finding;
        return new Result(found, count.streams, count.events, count.rows, count.personal, count.erased, count.unproven, count.anchors,
                anchors == null ? 0 : anchors.lastNumber(), count.notAnchored, List.copyOf(keyIds));
    }
}
