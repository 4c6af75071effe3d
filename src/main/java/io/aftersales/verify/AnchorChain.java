package io.aftersales.verify;

import static io.aftersales.verify.Finding.broken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The anchors of an organisation: each follows the one before, and its root is that of the streams under it. */
final class AnchorChain {

    private final Keys keys;
    private final Map<Long, Anchor> outside = new HashMap<>();
    private final Map<Long, Item.Proof> proofs = new HashMap<>();
    private final MerkleTree tree = new MerkleTree();
    /** null where the export holds a case only: then its proof stands for the leaves */
    private final LeafSum sum;
    private final String organisation;
    private Anchor last;

    AnchorChain(Item.Opening opening, Keys keys, List<Anchor> kept) {
        this.organisation = opening.organisation();
        this.keys = keys;
        this.sum = opening.caseNumber() == null ? new LeafSum() : null;
        kept.stream().filter(anchor -> anchor.organisation().equals(opening.organisation()))
                .forEach(anchor -> outside.put(anchor.number(), anchor));
    }

    /** A leaf as it stands beside its stream. */
    void seen(Item.Leaf leaf) {
        if (sum != null) {
            sum.add(leaf);
        }
    }

    void proof(Item.Proof proof) {
        proofs.put(proof.anchor(), proof);
    }

    void anchor(Anchor anchor) {
        rootFits();
        long expected = last == null ? 1 : last.number() + 1;
        if (anchor.number() != expected) {
            throw broken(anchor.number() > expected ? Fault.ANCHOR_GAP : Fault.ANCHOR_ORDER, organisation,
                    anchor.number() > expected ? expected : anchor.number(), expected);
        }
        if (!anchor.prevHash().equals(last == null ? Anchor.GENESIS : last.hash())) {
            throw broken(Fault.ANCHOR_PREVIOUS, organisation, anchor.number(), null);
        }
        if (!anchor.organisation().equals(organisation) || !anchor.hash().equals(anchor.computedHash())) {
            throw broken(Fault.ANCHOR_CHANGED, organisation, anchor.number(), null);
        }
        if (!keys.verifies(anchor.hash(), anchor.signature(), anchor.keyId())) {
            throw broken(Fault.ANCHOR_SIGNATURE, organisation, anchor.number(), null);
        }
        asKeptOutside(anchor);
        proven(anchor);
        last = anchor;
    }

    private void asKeptOutside(Anchor anchor) {
        Anchor kept = outside.remove(anchor.number());
        if (kept != null && !kept.computedHash().equals(anchor.hash())) {
            throw broken(Fault.OUTSIDE_DIFFERS, organisation, anchor.number(), null);
        }
    }

    private void proven(Anchor anchor) {
        Item.Proof proof = proofs.remove(anchor.number());
        if (proof != null && !MerkleTree.rootOf(proof.stream(), proof.seq(), proof.hash(), proof.path()).equals(anchor.root())) {
            throw broken(Fault.PROOF_FALSE, proof.stream(), anchor.number(), null);
        }
    }

    /** A leaf of the anchor that went by last. */
    void leaf(Item.Leaf leaf) {
        if (sum == null || last == null || leaf.anchor() != last.number() || leaf.position() < 0 || leaf.position() > tree.size()) {
            throw broken(Fault.ANCHOR_LEAVES, organisation, leaf.anchor(), null);
        }
        sum.take(leaf);
        tree.set((int) leaf.position(), leaf.stream(), leaf.seq(), leaf.hash());
    }

    private void rootFits() {
        if (sum != null && last != null && (last.streams() != tree.size() || !last.root().equals(tree.root()))) {
            throw broken(Fault.ANCHOR_ROOT, organisation, last.number(), null);
        }
    }

    void end() {
        rootFits();
        if (sum != null && !sum.isZero()) {
            throw broken(Fault.ANCHOR_LEAVES, organisation, lastNumber(), null);
        }
        proofs.values().forEach(proof -> {
            throw broken(Fault.PROOF_FALSE, proof.stream(), proof.anchor(), null);
        });
        outside.keySet().stream().sorted().forEach(number -> {
            throw broken(Fault.OUTSIDE_MISSING, organisation, number, null);
        });
    }

    long lastNumber() {
        return last == null ? 0 : last.number();
    }
}
