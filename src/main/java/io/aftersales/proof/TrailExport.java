package io.aftersales.proof;

import io.aftersales.audit.AuditSigner;
import io.aftersales.audit.AuditTrail;
import io.aftersales.verify.Anchor;
import io.aftersales.verify.Item;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a trail as the items of an export, of one snapshot of the database. Memory holds the names of some hundred streams; all
 * else is handed on row by row.
 */
@Component
public class TrailExport {

    private final JdbcClient jdbc;
    private final StreamNames names;
    private final PartRows parts;
    private final Anchors anchors;
    private final AuditSigner signer;
    private final Clock clock;

    TrailExport(JdbcClient jdbc, StreamNames names, PartRows parts, Anchors anchors, AuditSigner signer, Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.parts = parts;
        this.anchors = anchors;
        this.signer = signer;
        this.clock = clock;
    }

    /** How many events the streams of an organisation say that they have. */
    long events(String organisation) {
        return jdbc.sql("select coalesce(sum(seq), 0) from audit_stream where organisation = ?").param(organisation).query(Long.class).single();
    }

    /** Everything of an organisation, or of the platform. The caller has checked that it is within reach. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void ofOrganisation(String organisation, Consumer<Item> target) {
        target.accept(opening(organisation, null));
        names.inParts(organisation, streams -> parts.write(organisation, streams, target));
        parts.writeRowsOfNoStream(organisation, target);
        target.accept(new Item.PartEnd());
        AnchorsInOrder rest = new AnchorsInOrder(anchors.after(organisation, 0), target);
        anchors.leaves(organisation, rest::leaf);
        rest.end();
        target.accept(closing());
    }

    /** One case, with the proof that it is under the newest anchor. The caller has checked that the case is within reach. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void ofCase(String caseNumber, Consumer<Item> target) {
        String stream = AuditTrail.ofCase(caseNumber);
        String organisation = jdbc.sql("select organisation from service_case where number = ?").param(caseNumber).query(String.class).single();
        List<Anchor> all = anchors.after(organisation, 0);
        target.accept(opening(organisation, caseNumber));
        if (!all.isEmpty()) {
            AnchorTree tree = new AnchorTree();
            anchors.leaves(organisation, tree::put);
            Item.Proof proof = tree.proof(stream, all.get(all.size() - 1).number());
            if (proof != null) {
                target.accept(proof);
            }
        }
        parts.write(organisation, List.of(stream), target);
        all.forEach(target);
        target.accept(closing());
    }

    /** Single streams of an organisation, without its anchors. The caller has checked that they are within reach. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void ofStreams(String organisation, List<String> streams, Consumer<Item> target) {
        target.accept(opening(organisation, streams.get(0)));
        parts.write(organisation, streams, target);
        target.accept(closing());
    }

    private Item.Opening opening(String organisation, String caseNumber) {
        return new Item.Opening(Item.FORMAT, organisation, caseNumber, clock.instant(), signer.publicKeys());
    }

    /** Stands for the line that a writer of files puts there. */
    private static Item closing() {
        return new Item.Closing(0, "", "", "");
    }

    /** Each anchor before its leaves; they come in the same order. */
    private static final class AnchorsInOrder {

        private final List<Anchor> all;
        private final Consumer<Item> target;
        private int next;

        private AnchorsInOrder(List<Anchor> all, Consumer<Item> target) {
            this.all = all;
            this.target = target;
        }

        private void leaf(Item.Leaf leaf) {
            while (next < all.size() && all.get(next).number() <= leaf.anchor()) {
                target.accept(all.get(next++));
            }
            target.accept(leaf);
        }

        private void end() {
            while (next < all.size()) {
                target.accept(all.get(next++));
            }
        }
    }
}
