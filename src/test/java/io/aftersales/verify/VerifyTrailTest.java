package io.aftersales.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as somebody runs it who has nothing but files. */
class VerifyTrailTest {

    private static final String STREAM = "case:R-1";
    private static final Instant AT = Instant.parse("2026-01-05T01:00:00Z");

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private KeyPair keys;
    private String keyId;
    private Path file;

    @BeforeEach
    void an_export() throws Exception {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        keyId = Keys.idOf(keys.getPublic().getEncoded());
        file = folder.resolve("export.jsonl");
        write(file, items("opened", "closed"));
    }

    @Test
    void an_untouched_file_is_intact() {
        assertThat(run(file.toString(), "--lang", "en")).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("INTACT", "2 events", keyId);
        assertThat(run(file.toString(), "--lang", "zh", "--key", keyId)).isZero();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("完整", "2 条事件");
    }

    @Test
    void every_line_changed_removed_or_repeated_is_found() throws Exception {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            assertThat(run(saved(without))).as("without line " + i).isEqualTo(1);
            List<String> twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            assertThat(run(saved(twice))).as("line %d twice", i).isEqualTo(1);
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, lines.get(i).replaceAll("[0-9](?=[^0-9]*$)", "x").replace("partEnd", "PartEnd"));
            assertThat(run(saved(changed))).as("line %d changed", i).isEqualTo(1);
        }
        assertThat(run(saved(lines))).isZero();
    }

    @Test
    void another_key_than_the_trusted_one_is_found() {
        assertThat(run(file.toString(), "--key", "0123456789abcdef", "--lang", "en")).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("BROKEN", "not the key that you trust");
    }

    @Test
    void a_trail_written_anew_with_the_key_is_found_against_an_anchor_kept_outside() throws Exception {
        Path kept = folder.resolve("anchors.jsonl");
        Files.writeString(kept, Lines.write(items("opened", "closed").stream().filter(Anchor.class::isInstance).findFirst().orElseThrow()) + '\n');
        assertThat(run(file.toString(), "--anchors", kept.toString())).isZero();

        Path anew = folder.resolve("anew.jsonl");
        write(anew, items("opened", "forged"));
        assertThat(run(anew.toString())).isZero();
        assertThat(run(anew.toString(), "--anchors", kept.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("written anew");
    }

    @Test
    void a_pack_is_read_as_well() throws Exception {
        Path pack = folder.resolve("pack.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(pack))) {
            zip.putNextEntry(new ZipEntry("case.pdf"));
            zip.putNextEntry(new ZipEntry("trail.jsonl"));
            zip.write(Files.readAllBytes(file));
        }
        assertThat(run(pack.toString())).isZero();
    }

    @Test
    void what_cannot_be_checked_ends_with_two() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(run(file.toString(), "--anchors", file.resolveSibling("none").toString())).isEqualTo(2);
        assertThat(run(Files.writeString(folder.resolve("noise"), "no export\n").toString())).isEqualTo(1);
    }

    private int run(String... arguments) {
        return new VerifyTrail(new PrintStream(told, true, StandardCharsets.UTF_8)).run(arguments);
    }

    private String saved(List<String> lines) throws IOException {
        return Files.write(folder.resolve("changed.jsonl"), lines).toString();
    }

    private void write(Path target, List<Item> items) throws IOException {
        try (var out = Files.newOutputStream(target)) {
            ExportWriter writer = new ExportWriter(out);
            items.forEach(writer);
            writer.close(this::sign, keyId);
        }
    }

    private List<Item> items(String... kinds) {
        List<Item> items = new ArrayList<>(List.of(new Item.Opening(Item.FORMAT, "org", null, AT, Map.of(keyId,
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded())))));
        List<Event> events = new ArrayList<>();
        for (String kind : kinds) {
            events.add(event(kind, events.isEmpty() ? null : events.get(events.size() - 1)));
        }
        Event last = events.get(events.size() - 1);
        Item.Head head = new Item.Head(STREAM, last.seq(), last.hash(), "org", null, keyId);
        items.add(new Item.Head(STREAM, last.seq(), last.hash(), "org", sign(head.signedText(last.signature())), keyId));
        Item.Leaf leaf = new Item.Leaf("org", 1, 0, STREAM, last.seq(), last.hash());
        items.add(leaf);
        items.addAll(events);
        items.add(new Item.PartEnd());
        MerkleTree tree = new MerkleTree();
        tree.set(0, STREAM, last.seq(), last.hash());
        items.add(new Anchor("org", 1, null, AT, "auditor", 1, tree.root(), Anchor.GENESIS, null, null, keyId).sealed(this::sign));
        items.add(leaf);
        return items;
    }

    private Event event(String kind, Event before) {
        Event open = new Event(STREAM, before == null ? 1 : before.seq() + 1, AT, kind, "PERSON", "agent", null, null, "org", "{}",
                before == null ? Event.genesis(STREAM, "org") : before.hash(), null, null, keyId, Event.FORMAT);
        String hash = open.computedHash(before == null ? "" : before.signature());
        return new Event(open.stream(), open.seq(), open.at(), kind, open.actorKind(), open.actor(), null, null, "org", "{}", open.prevHash(), hash,
                sign(hash), keyId, Event.FORMAT);
    }

    private String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
