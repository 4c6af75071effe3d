package io.aftersales.verify;

import static io.aftersales.verify.Finding.broken;

import java.util.TreeMap;

/** One stream while its events go by: each must follow the one before, and the end must be the signed head. */
final class Chain {

    private final String stream;
    private final Keys keys;
    private final boolean everySignature;
    private final TreeMap<Long, Item.Leaf> anchored = new TreeMap<>();
    private Item.Head head;
    private Event last;

    Chain(String stream, Keys keys, boolean everySignature) {
        this.stream = stream;
        this.keys = keys;
        this.everySignature = everySignature;
    }

    void head(Item.Head told) {
        head = told;
    }

    void anchored(Item.Leaf leaf) {
        Item.Leaf other = anchored.put(leaf.seq(), leaf);
        if (other != null && !other.hash().equals(leaf.hash())) {
            throw broken(Fault.ANCHOR_LEAVES, leaf.organisation(), leaf.anchor(), null);
        }
    }

    void add(Event event) {
        inOrder(event);
        String previous = last == null ? "" : last.signature();
        if (last == null) {
            begins(event);
        } else if (!event.prevHash().equals(last.hash())) {
            throw broken(Fault.WRONG_PREVIOUS, stream, event.seq(), null);
        }
        if (!event.hash().equals(event.computedHash(previous))) {
            // the hash covers the signature before: which of the two was touched?
            throw last != null && !signed(last) ? broken(Fault.BAD_SIGNATURE, stream, last.seq(), null)
                    : broken(Fault.CHANGED, stream, event.seq(), null);
        }
        if (!keys.knows(event.keyId())) {
            throw broken(Fault.KEY_UNKNOWN, stream, event.seq(), event.keyId());
        }
        if ((everySignature || event.format() < Event.FORMAT) && !signed(event)) {
            throw broken(Fault.BAD_SIGNATURE, stream, event.seq(), null);
        }
        asAnchored(event);
        last = event;
    }

    private void inOrder(Event event) {
        long expected = last == null ? 1 : last.seq() + 1;
        if (event.seq() > expected) {
            throw broken(Fault.GAP, stream, expected, null);
        }
        if (event.seq() < expected) {
            throw broken(Fault.OUT_OF_ORDER, stream, event.seq(), expected);
        }
        if (head == null || head.seq() == 0) {
            throw broken(Fault.HEAD_MISSING, stream, event.seq(), null);
        }
        if (event.seq() > head.seq()) {
            throw broken(Fault.HEAD_BEHIND, stream, event.seq(), head.seq());
        }
    }

    private void begins(Event event) {
        boolean old = event.format() < Event.FORMAT && event.prevHash().equals(Event.ZEROS);
        if (!old && !event.prevHash().equals(Event.genesis(stream, head.organisation()))) {
            throw broken(Fault.WRONG_BEGINNING, stream, event.seq(), head.organisation());
        }
    }

    private void asAnchored(Event event) {
        Item.Leaf leaf = anchored.get(event.seq());
        if (leaf != null && !leaf.hash().equals(event.hash())) {
            throw broken(Fault.ANCHORED_DIFFERS, stream, event.seq(), leaf.anchor());
        }
    }

    private boolean signed(Event event) {
        return keys.verifies(event.hash(), event.signature(), event.keyId());
    }

    /** Whether the end is where the head says; the signature of the end is checked apart, it takes longest. */
    void ends() {
        long seen = last == null ? 0 : last.seq();
        if (head == null || head.seq() == 0 && seen == 0) {
            throw broken(Fault.STREAM_MISSING, stream, 0, null);
        }
        if (seen < head.seq()) {
            throw broken(Fault.TRUNCATED, stream, head.seq(), seen);
        }
        if (!head.hash().equals(last.hash())) {
            throw broken(Fault.HEAD_DIFFERS, stream, seen, null);
        }
        if (!anchored.isEmpty() && anchored.lastKey() > seen) {
            throw broken(Fault.ANCHORED_SHORTER, stream, anchored.lastKey(), anchored.lastEntry().getValue().anchor());
        }
    }

    /** @return what is wrong with the signature of the end; null where it is right */
    Finding endSigned() {
        boolean old = last.format() < Event.FORMAT && head.signature() == null;
        boolean right = old || keys.verifies(head.signedText(last.signature()), head.signature(), head.keyId());
        if (right) {
            return null;
        }
        Fault fault = signed(last) ? Fault.HEAD_SIGNATURE : Fault.BAD_SIGNATURE;
        return new Finding(fault, stream, String.valueOf(last.seq()), null);
    }

    long notAnchored() {
        return last.seq() - (anchored.isEmpty() ? 0 : anchored.lastKey());
    }
}
