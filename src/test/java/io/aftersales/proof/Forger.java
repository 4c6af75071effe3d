package io.aftersales.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.audit.AuditSigner;
import io.aftersales.verify.Anchor;
import io.aftersales.verify.Event;
import io.aftersales.verify.Fault;
import io.aftersales.verify.Item;
import io.aftersales.verify.Result;
import java.util.List;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who can change the database, and may have stolen the key. */
@TestComponent
public class Forger {

    private final JdbcClient jdbc;
    private final PartRows parts;
    private final Anchors anchors;
    private final AuditSigner signer;
    private final TrailVerification verification;
    private final TransactionTemplate transaction;

    Forger(JdbcClient jdbc, PartRows parts, Anchors anchors, AuditSigner signer, TrailVerification verification,
           PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.anchors = anchors;
        this.signer = signer;
        this.verification = verification;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What is found in a stream after some statements, each of which must touch a row; they are rolled back. Null where nothing is. */
    public Fault found(String organisation, String stream, String... statements) {
        Result result = transaction.execute(status -> {
            for (String statement : statements) {
                assertThat(jdbc.sql(statement).update()).as(statement).isPositive();
            }
            status.setRollbackOnly();
            return verification.verifyStream(organisation, stream);
        });
        return result.broken() == null ? null : result.broken().fault();
    }

    /** Changes the payload of an event and chains everything after it anew. @param key whether it can be signed, too */
    void chainAnew(String organisation, String stream, long seq, String payload, boolean key) {
        java.util.ArrayList<Event> events = new java.util.ArrayList<>();
        parts.write(organisation, List.of(stream), item -> {
            if (item instanceof Event event) {
                events.add(event);
            }
        });
        Event last = null;
        for (Event event : events) {
            last = anew(event, event.seq() == seq ? payload : event.payload(), last, key);
        }
        Item.Head head = new Item.Head(stream, last.seq(), last.hash(), organisation, null, null);
        jdbc.sql("update audit_stream set hash = ?, last_signature = ? where stream = ?").params(last.hash(), last.signature(), stream).update();
        if (key) {
            jdbc.sql("update audit_stream set head_signature = ? where stream = ?").params(signer.sign(head.signedText(last.signature())), stream).update();
        }
    }

    private Event anew(Event event, String payload, Event last, boolean key) {
        Event open = new Event(event.stream(), event.seq(), event.at(), event.kind(), event.actorKind(), event.actor(), event.role(), event.unit(),
                event.organisation(), payload, last == null ? event.prevHash() : last.hash(), null, event.signature(), event.keyId(), event.format());
        String hash = open.computedHash(last == null ? "" : last.signature());
        String signature = key ? signer.sign(hash) : event.signature();
        jdbc.sql("update audit_event set payload = ?, prev_hash = ?, hash = ?, signature = ? where stream = ? and seq = ?")
                .params(payload, open.prevHash(), hash, signature, event.stream(), event.seq()).update();
        return new Event(open.stream(), open.seq(), open.at(), open.kind(), open.actorKind(), open.actor(), open.role(), open.unit(),
                open.organisation(), payload, open.prevHash(), hash, signature, open.keyId(), open.format());
    }

    /** With the key: lets every anchor say what the trail says now. */
    void anchorAnew(String organisation) {
        jdbc.sql("""
                update audit_anchor_leaf set hash = (select e.hash from audit_event e where e.stream = audit_anchor_leaf.stream
                    and e.seq = audit_anchor_leaf.seq) where organisation = ?""").param(organisation).update();
        AnchorTree tree = new AnchorTree();
        java.util.ArrayList<Item.Leaf> leaves = new java.util.ArrayList<>();
        anchors.leaves(organisation, leaves::add);
        String previous = Anchor.GENESIS;
        for (Anchor anchor : anchors.after(organisation, 0)) {
            leaves.stream().filter(leaf -> leaf.anchor() == anchor.number()).forEach(tree::put);
            Anchor anew = new Anchor(organisation, anchor.number(), anchor.day(), anchor.takenAt(), anchor.takenBy(), tree.size(), tree.root(),
                    previous, null, null, anchor.keyId()).sealed(signer::sign);
            jdbc.sql("update audit_anchor set root = ?, prev_hash = ?, hash = ?, signature = ? where organisation = ? and number = ?")
                    .params(anew.root(), anew.prevHash(), anew.hash(), anew.signature(), organisation, anew.number()).update();
            previous = anew.hash();
        }
    }
}
