package io.aftersales.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A Merkle tree whose leaves keep their places: a changed or further leaf costs one hash per level. A node without a right
 * neighbour moves up as it is. Leaves and nodes are hashed apart, so that none can pass for the other.
 */
public final class MerkleTree {

    private static final HexFormat HEX = HexFormat.of();

    private final List<List<byte[]>> levels = new ArrayList<>(List.of(new ArrayList<>()));
    private final MessageDigest digest = Digests.sha256();

    /** How a stream's head enters the tree. */
    public static String leaf(String stream, long seq, String hash) {
        return HEX.formatHex(leafBytes(stream, seq, hash));
    }

    private static byte[] leafBytes(String stream, long seq, String hash) {
        MessageDigest digest = Digests.sha256();
        digest.update((byte) 0);
        return digest.digest((stream + '\n' + seq + '\n' + hash).getBytes(StandardCharsets.UTF_8));
    }

    public int size() {
        return levels.get(0).size();
    }

    /** @param position an existing leaf's place, or the next free one */
    public void set(int position, String stream, long seq, String hash) {
        put(0, position, leafBytes(stream, seq, hash));
        for (int level = 0, index = position; levels.get(level).size() > 1; level++, index /= 2) {
            if (levels.size() == level + 1) {
                levels.add(new ArrayList<>());
            }
            put(level + 1, index / 2, parent(level, index));
        }
    }

    private void put(int level, int index, byte[] hash) {
        List<byte[]> nodes = levels.get(level);
        if (index == nodes.size()) {
            nodes.add(hash);
        } else {
            nodes.set(index, hash);
        }
    }

    private byte[] parent(int level, int index) {
        List<byte[]> nodes = levels.get(level);
        int left = index & ~1;
        return left + 1 < nodes.size() ? node(nodes.get(left), nodes.get(left + 1)) : nodes.get(left);
    }

    private byte[] node(byte[] left, byte[] right) {
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** 64 zeros where there is no leaf. */
    public String root() {
        return size() == 0 ? Anchor.GENESIS : HEX.formatHex(levels.get(levels.size() - 1).get(0));
    }

    /** The neighbours from a leaf to the root, each {@code L} or {@code R} (where the neighbour stands) and its hash. */
    public List<String> proof(int position) {
        List<String> path = new ArrayList<>();
        for (int level = 0, index = position; levels.get(level).size() > 1; level++, index /= 2) {
            int neighbour = index ^ 1;
            if (neighbour < levels.get(level).size()) {
                path.add((neighbour < index ? "L" : "R") + HEX.formatHex(levels.get(level).get(neighbour)));
            }
        }
        return path;
    }

    /** The root to which a leaf and its proof lead. @throws IllegalArgumentException where the path is none */
    public static String rootOf(String stream, long seq, String hash, List<String> path) {
        MerkleTree hashing = new MerkleTree();
        byte[] node = leafBytes(stream, seq, hash);
        for (String step : path) {
            byte[] neighbour = HEX.parseHex(step.substring(1));
            node = step.charAt(0) == 'L' ? hashing.node(neighbour, node) : hashing.node(node, neighbour);
        }
        return HEX.formatHex(node);
    }
}
