package io.aftersales.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.PlatformTest;
import io.aftersales.audit.AuditTrail;
import io.aftersales.verify.Anchor;
import io.aftersales.verify.Fault;
import io.aftersales.verify.Result;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody can do to the trail who can change the database. Each is done to it, found, and rolled back. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {

    @Autowired
    private SampleTrail sample;
    @Autowired
    private Forger forger;
    @Autowired
    private AnchorService anchorService;
    @Autowired
    private TrailVerification verification;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

    private String organisation;
    private String first;
    private String second;
    private String today;
    private List<Anchor> outside;

    @BeforeAll
    void a_trail_with_two_anchors_and_a_tail() throws Exception {
        organisation = sample.organisation();
        first = sample.aCase(organisation);
        second = sample.aCase(organisation);
        anchorService.take(organisation, null);
        sample.note(first, "after the first anchor");
        anchorService.take(organisation, null);
        sample.note(first, "today");
        today = sample.aCase(organisation);
        outside = anchorService.all(organisation);
    }

    @Test
    void nothing_is_found_in_an_untouched_database() {
        Result result = verification.verify(organisation, outside, events -> { });
        assertThat(result.broken()).isNull();
        assertThat(result.streams()).isEqualTo(3);
        assertThat(result.events()).isEqualTo(20);
        assertThat(result.rows()).isEqualTo(6);
        assertThat(result.personal()).as("three telephone numbers, three names of files, one sentence").isEqualTo(7);
        assertThat(result.lastAnchor()).isEqualTo(2);
        assertThat(result.unproven()).isZero();
    }

    /** What is done, in SQL with names for the streams, and what may be found. */
    record Deed(String name, Set<Fault> found, List<String> statements) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Deed deed(String name, Fault found, String... statements) {
        return new Deed(name, Set.of(found), List.of(statements));
    }

    static Stream<Deed> deeds() {
        String second = "where stream = ':first' and seq = 2";
        return Stream.of(
                deed("another payload", Fault.CHANGED, "update audit_event set payload = '{\"text\":\"forged\"}' " + second),
                deed("another actor", Fault.CHANGED, "update audit_event set actor = 'somebody.else' " + second),
                deed("another kind of actor", Fault.CHANGED, "update audit_event set actor_kind = 'PERSON' " + second),
                deed("another role", Fault.CHANGED, "update audit_event set actor_role = 'auditor' " + second),
                deed("another unit", Fault.CHANGED, "update audit_event set actor_unit = 'central-ac.hq' " + second),
                deed("another organisation of the actor", Fault.CHANGED, "update audit_event set organisation = 'central-ac' " + second),
                deed("another instant", Fault.CHANGED, "update audit_event set at = timestamp with time zone '2020-01-01 00:00:00+00' " + second),
                deed("another kind", Fault.CHANGED, "update audit_event set kind = 'note.removed' " + second),
                deed("another format", Fault.CHANGED, "update audit_event set format = 1 " + second),
                deed("another key", Fault.CHANGED, "update audit_event set key_id = '0123456789abcdef' " + second),
                deed("another hash", Fault.CHANGED, "update audit_event set hash = '" + "a".repeat(64) + "' " + second),
                deed("another previous hash", Fault.WRONG_PREVIOUS, "update audit_event set prev_hash = '" + "a".repeat(64) + "' " + second),
                deed("a signature of another event", Fault.BAD_SIGNATURE, "update audit_event set signature = (select e.signature from audit_event e "
                        + "where e.stream = ':first' and e.seq = 3) " + second),
                deed("a broken signature of the last event", Fault.BAD_SIGNATURE, "update audit_event set signature = 'AAAA' "
                        + "where stream = ':first' and seq = (select s.seq from audit_stream s where s.stream = ':first')"),
                deed("the first event deleted", Fault.GAP, "delete from audit_event where stream = ':first' and seq = 1"),
                deed("a middle event deleted", Fault.GAP, "delete from audit_event where stream = ':first' and seq = 3"),
                deed("the last event deleted", Fault.TRUNCATED, "delete from audit_event where stream = ':today' and seq = "
                        + "(select s.seq from audit_stream s where s.stream = ':today')"),
                deed("a deleted event closed up", Fault.WRONG_PREVIOUS, "delete from audit_event where stream = ':first' and seq = 3",
                        "update audit_event set seq = seq - 1 where stream = ':first' and seq = 4"),
                deed("an event added at the end", Fault.HEAD_BEHIND, copy(":first", "7", ":first", "s.seq + 1")),
                deed("an event added at the end, the head mended", Fault.WRONG_PREVIOUS, copy(":first", "7", ":first", "s.seq + 1"),
                        "update audit_stream set seq = seq + 1 where stream = ':first'"),
                deed("an event copied into another stream", Fault.HEAD_BEHIND, copy(":first", "2", ":second", "s.seq + 1")),
                deed("an event exchanged for one of another stream", Fault.WRONG_PREVIOUS,
                        "delete from audit_event where stream = ':second' and seq = 2", copy(":first", "2", ":second", "2")),
                deed("two events exchanged", Fault.WRONG_PREVIOUS, "update audit_event set seq = 1000 where stream = ':first' and seq = 2",
                        "update audit_event set seq = 2 where stream = ':first' and seq = 3",
                        "update audit_event set seq = 3 where stream = ':first' and seq = 1000"),
                deed("all events renumbered", Fault.GAP, "update audit_event set seq = seq + 100 where stream = ':first'"),
                deed("an event moved to the beginning", Fault.OUT_OF_ORDER, "update audit_event set seq = 0 where stream = ':first' and seq = 2"),
                deed("the tail cut off", Fault.TRUNCATED, "delete from audit_event where stream = ':today' and seq > 2"),
                deed("the tail of today cut off and the head mended", Fault.HEAD_SIGNATURE, "delete from audit_event where stream = ':today' and seq > 2",
                        mended(":today", 2)),
                deed("the anchored tail cut off and the head mended", Fault.ANCHORED_SHORTER, "delete from audit_event where stream = ':first' and seq > 2",
                        mended(":first", 2)),
                deed("another head", Fault.HEAD_DIFFERS, "update audit_stream set hash = '" + "a".repeat(64) + "' where stream = ':first'"),
                deed("another signature of the head", Fault.HEAD_SIGNATURE, "update audit_stream set head_signature = (select e.signature "
                        + "from audit_event e where e.stream = ':first' and e.seq = 2) where stream = ':first'"),
                deed("no signature of the head", Fault.HEAD_SIGNATURE, "update audit_stream set head_signature = null where stream = ':first'"),
                deed("a head deleted", Fault.HEAD_MISSING, "delete from audit_stream where stream = ':first'"),
                deed("an anchored stream deleted", Fault.STREAM_MISSING, "delete from audit_event where stream = ':first'",
                        "delete from audit_stream where stream = ':first'"),
                deed("today's stream of a case deleted", Fault.STREAM_MISSING, "delete from audit_event where stream = ':today'",
                        "delete from audit_stream where stream = ':today'"),
                deed("a stream given to another organisation", Fault.WRONG_BEGINNING,
                        "update audit_stream set organisation = 'central-ac' where stream = ':first'"),
                new Deed("a stream renamed", Set.of(Fault.STREAM_MISSING, Fault.WRONG_BEGINNING), List.of(
                        "update audit_event set stream = 'case:X' where stream = ':first'",
                        "update audit_stream set stream = 'case:X' where stream = ':first'")),
                deed("another personal value", Fault.COMMITMENT_DIFFERS, "update audit_personal set text = '13900002222' where stream = ':first'"),
                deed("another salt", Fault.COMMITMENT_DIFFERS, "update audit_personal set salt = '00' where stream = ':first'"),
                deed("personal values of two cases exchanged", Fault.COMMITMENT_DIFFERS, "delete from audit_personal where stream = ':first'",
                        "insert into audit_personal (stream, seq, path, salt, text) select ':first', seq, path, salt, 'x' from audit_personal "
                                + "where stream = ':second'"),
                deed("a personal value deleted without a record", Fault.PERSONAL_MISSING, "delete from audit_personal where stream = ':first'"),
                deed("a personal value added", Fault.COMMITMENT_UNKNOWN,
                        "insert into audit_personal (stream, seq, path, salt, text) values (':first', 2, 'name', '00', 'nobody')"),
                deed("an anchor changed", Fault.ANCHOR_CHANGED, "update audit_anchor set root = '" + "a".repeat(64) + "' where organisation = ':org' and number = 1"),
                deed("an anchor dated back", Fault.ANCHOR_CHANGED, "update audit_anchor set taken_at = timestamp with time zone '2020-01-01 00:00:00+00' "
                        + "where organisation = ':org' and number = 2"),
                deed("the signature of an anchor changed", Fault.ANCHOR_SIGNATURE, "update audit_anchor set signature = (select signature from audit_event "
                        + second + ") where organisation = ':org' and number = 2"),
                deed("the first anchor deleted", Fault.ANCHOR_GAP, "delete from audit_anchor_leaf where organisation = ':org' and number = 1",
                        "delete from audit_anchor where organisation = ':org' and number = 1"),
                deed("the last anchor deleted", Fault.OUTSIDE_MISSING, "delete from audit_anchor_leaf where organisation = ':org' and number = 2",
                        "delete from audit_anchor where organisation = ':org' and number = 2"),
                deed("an anchor inserted", Fault.ANCHOR_CHANGED, """
                        insert into audit_anchor (organisation, number, anchor_day, taken_at, taken_by, streams, root, prev_hash, hash, signature, key_id)
                        select organisation, 3, null, taken_at, taken_by, streams, root, hash, 'b', signature, key_id from audit_anchor
                         where organisation = ':org' and number = 2"""),
                new Deed("the anchors renumbered", Set.of(Fault.ANCHOR_GAP, Fault.ANCHOR_LEAVES), List.of(
                        "delete from audit_anchor_leaf where organisation = ':org' and number = 2",
                        "update audit_anchor set number = 5 where organisation = ':org' and number = 2")),
                deed("a leaf changed", Fault.ANCHORED_DIFFERS, "update audit_anchor_leaf set hash = '" + "a".repeat(64) + "' where stream = ':second'"),
                deed("a leaf deleted", Fault.ANCHOR_ROOT, "delete from audit_anchor_leaf where organisation = ':org' and number = 2 and stream = ':first'"),
                deed("a leaf moved to another place", Fault.ANCHOR_LEAVES, "update audit_anchor_leaf set leaf_place = 77 where organisation = ':org' and stream = ':second'"),
                deed("a document's row changed", Fault.ROW_CHANGED, "update document set file_name = 'other.png' where case_number = ':1'"),
                deed("a document's content changed", Fault.BYTES_DIFFER, "update document_piece set bytes = '\\x00' where document_id = "
                        + "(select id from document where case_number = ':1')"),
                deed("a document's content deleted", Fault.BYTES_DIFFER, "delete from document_piece where document_id = "
                        + "(select id from document where case_number = ':1')"),
                deed("a document deleted", Fault.ROW_MISSING, "delete from document_piece where document_id = "
                        + "(select id from document where case_number = ':1')", "delete from document where case_number = ':1'"),
                deed("a document inserted", Fault.ROW_INSERTED, """
                        insert into document (id, case_number, kind, file_name, content_type, size_bytes, sha256, added_by, added_at)
                        select 'forged', case_number, kind, file_name, content_type, size_bytes, sha256, added_by, added_at from document
                         where case_number = ':1'"""),
                deed("a document moved to another case", Fault.ROW_MISSING, "update document set case_number = 'elsewhere' where case_number = ':1'"),
                deed("a message's text changed", Fault.ROW_CHANGED, "update message set body = 'never said' where case_number = ':1'"),
                deed("a message's recipient changed", Fault.ROW_CHANGED, "update message set recipient_id = 'customer:2' where case_number = ':1'"),
                deed("a message's text erased without a record", Fault.ROW_CHANGED, "update message set body = '', salt = null where case_number = ':1'"),
                deed("a message deleted", Fault.ROW_MISSING, "delete from message where case_number = ':1'"));
    }

    private static String copy(String from, String seq, String to, String as) {
        return """
                insert into audit_event (stream, seq, at, kind, actor_kind, actor, actor_role, actor_unit, organisation, payload, prev_hash, hash,
                    signature, key_id, format)
                select '%s', %s, e.at, e.kind, e.actor_kind, e.actor, e.actor_role, e.actor_unit, e.organisation, e.payload, e.prev_hash, e.hash,
                    e.signature, e.key_id, e.format from audit_event e, audit_stream s
                 where e.stream = '%s' and e.seq = %s and s.stream = '%s'""".formatted(to, as, from, seq, to);
    }

    private static String mended(String stream, int seq) {
        return """
                update audit_stream set seq = %2$d, hash = (select e.hash from audit_event e where e.stream = '%1$s' and e.seq = %2$d),
                    last_signature = (select e.signature from audit_event e where e.stream = '%1$s' and e.seq = %2$d),
                    head_signature = (select e.signature from audit_event e where e.stream = '%1$s' and e.seq = %2$d)
                 where stream = '%1$s'""".formatted(stream, seq);
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void is_found(Deed deed) {
        Result result = after(() -> deed.statements.forEach(statement -> assertThat(jdbc.sql(named(statement)).update())
                .as(statement).isPositive()));
        assertThat(result.broken()).as(deed.name).isNotNull();
        assertThat(deed.found).as("%s: %s", deed.name, result.broken().say("en")).contains(result.broken().fault());
        assertThat(result.broken().say("zh")).matches("(?s).*\\p{IsHan}.*").doesNotContain("null");
    }

    @Test
    void chaining_anew_without_the_key_is_found_at_the_event() {
        Result result = after(() -> forger.chainAnew(organisation, stream(today), 2, "{\"text\":\"forged\"}", false));
        assertThat(result.broken().fault()).isEqualTo(Fault.BAD_SIGNATURE);
        assertThat(result.broken().number()).isEqualTo("2");
    }

    @Test
    void chaining_anew_with_the_key_is_found_by_the_anchors() {
        Result result = after(() -> forger.chainAnew(organisation, stream(first), 2, "{\"text\":\"forged\"}", true));
        assertThat(result.broken().fault()).isEqualTo(Fault.ANCHORED_DIFFERS);
    }

    @Test
    void chaining_and_anchoring_anew_with_the_key_is_found_by_a_copy_outside_only() {
        Runnable forgery = () -> {
            forger.chainAnew(organisation, stream(first), 2, "{\"text\":\"forged\"}", true);
            forger.anchorAnew(organisation);
        };
        assertThat(after(forgery).broken().fault()).isEqualTo(Fault.OUTSIDE_DIFFERS);
        List<Anchor> copies = outside;
        outside = List.of();
        assertThat(after(forgery).intact()).as("without a copy nobody can know").isTrue();
        outside = copies;
    }

    @Test
    void what_nobody_can_find_is_todays_tail_by_somebody_with_the_key() {
        assertThat(after(() -> forger.chainAnew(organisation, stream(today), 2, "{\"text\":\"forged\"}", true)).intact()).isTrue();
    }

    @Test
    void what_may_change_is_no_damage() {
        assertThat(after(() -> jdbc.sql("update message set state = 'sent', attempts = 7 where case_number = ?").param(first).update()).intact())
                .isTrue();
    }

    private Result after(Runnable deed) {
        return new TransactionTemplate(transactions).execute(status -> {
            deed.run();
            status.setRollbackOnly();
            return verification.verify(organisation, outside, events -> { });
        });
    }

    private static String stream(String number) {
        return AuditTrail.ofCase(number);
    }

    private String named(String statement) {
        return statement.replace(":first", stream(first)).replace(":second", stream(second)).replace(":today", stream(today))
                .replace(":org", organisation).replace(":1", first).replace("'forged'", "'" + UUID.randomUUID() + "'");
    }
}
