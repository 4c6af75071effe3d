package io.aftersales.proof;

import io.aftersales.verify.Item;
import io.aftersales.verify.MerkleTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tree over the heads of an organisation as of its newest anchor, and what has moved since. */
final class AnchorTree {

    private final MerkleTree tree = new MerkleTree();
    private final Map<String, Item.Leaf> leaves = new HashMap<>();

    /** A leaf of an earlier anchor, in their order. */
    void put(Item.Leaf leaf) {
        tree.set((int) leaf.position(), leaf.stream(), leaf.seq(), leaf.hash());
        leaves.put(leaf.stream(), leaf);
    }

    /** Takes a head into the next anchor where it has moved on; what has become shorter is left as it was seen, to be found. */
    void move(Item.Head head, long anchor, List<Item.Leaf> moved) {
        Item.Leaf before = leaves.get(head.stream());
        if (before == null || head.seq() > before.seq()) {
            Item.Leaf leaf = new Item.Leaf(head.organisation(), anchor, before == null ? tree.size() : before.position(), head.stream(),
                    head.seq(), head.hash());
            put(leaf);
            moved.add(leaf);
        }
    }

    int size() {
        return tree.size();
    }

    String root() {
        return tree.root();
    }

    /** That the stream is under the root; null where no anchor has seen it. @param anchor the newest one */
    Item.Proof proof(String stream, long anchor) {
        Item.Leaf leaf = leaves.get(stream);
        return leaf == null ? null : new Item.Proof(anchor, stream, leaf.seq(), leaf.hash(), new ArrayList<>(tree.proof((int) leaf.position())));
    }
}
