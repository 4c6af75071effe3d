package io.aftersales.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MerkleTreeTest {

    @Property(tries = 200)
    void every_leaf_leads_to_the_root(@ForAll @IntRange(min = 1, max = 70) int size) {
        MerkleTree tree = tree(size);
        for (int i = 0; i < size; i++) {
            assertThat(MerkleTree.rootOf("s" + i, i + 1, "h" + i, tree.proof(i))).isEqualTo(tree.root());
            assertThat(MerkleTree.rootOf("s" + i, i + 2, "h" + i, tree.proof(i))).isNotEqualTo(tree.root());
        }
    }

    @Property(tries = 200)
    void changing_leaves_later_gives_the_tree_that_had_them_from_the_start(@ForAll @IntRange(min = 1, max = 40) int size,
                                                                          @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 39) Integer> changed) {
        MerkleTree tree = tree(size);
        MerkleTree anew = new MerkleTree();
        changed.stream().filter(i -> i < size).forEach(i -> tree.set(i, "s" + i, 99, "changed"));
        for (int i = 0; i < size; i++) {
            anew.set(i, "s" + i, changed.contains(i) ? 99 : i + 1, changed.contains(i) ? "changed" : "h" + i);
        }
        assertThat(tree.root()).isEqualTo(anew.root());
    }

    @Property(tries = 100)
    void a_tree_with_one_more_leaf_has_another_root(@ForAll @IntRange(min = 0, max = 40) int size) {
        assertThat(tree(size).root()).isNotEqualTo(tree(size + 1).root());
    }

    private static MerkleTree tree(int size) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < size; i++) {
            tree.set(i, "s" + i, i + 1, "h" + i);
        }
        return tree;
    }
}
