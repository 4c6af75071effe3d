package io.aftersales.proof;

import io.aftersales.audit.AuditSigner;
import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.CurrentActor;
import io.aftersales.verify.Anchor;
import io.aftersales.verify.Item;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Anchors: the heads of all streams of an organisation under one signed root that names the anchor before. Whoever keeps a copy
 * outside finds later that something was written anew, even with the key.
 */
@Service
public class AnchorService {

    private static final int LARGEST_PAGE = 200;

    private final Anchors anchors;
    private final AnchorCopies copies;
    private final AuditSigner signer;
    private final AuditTrail audit;
    private final Clock clock;

    AnchorService(Anchors anchors, AnchorCopies copies, AuditSigner signer, AuditTrail audit, Clock clock) {
        this.anchors = anchors;
        this.copies = copies;
        this.signer = signer;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes an anchor of what is committed now. The caller has checked that the organisation is within reach.
     *
     * @param day the day that has ended; null where somebody asks for one
     * @return empty where another node was faster
     */
    @Transactional
    public Optional<Anchor> take(String organisation, LocalDate day) {
        Optional<Anchor> last = anchors.last(organisation);
        long number = last.map(Anchor::number).orElse(0L) + 1;
        AnchorTree tree = new AnchorTree();
        anchors.leaves(organisation, tree::put);
        List<Item.Leaf> moved = new ArrayList<>();
        anchors.heads(organisation, head -> tree.move(head, number, moved));
        Anchor anchor = new Anchor(organisation, number, day, clock.instant().truncatedTo(ChronoUnit.MICROS), CurrentActor.get().id(), tree.size(),
                tree.root(), last.map(Anchor::hash).orElse(Anchor.GENESIS), null, null, signer.keyId()).sealed(signer::sign);
        if (!anchors.add(anchor)) {
            return Optional.empty();
        }
        anchors.add(moved);
        record(anchor);
        copies.send(anchor);
        return Optional.of(anchor);
    }

    private void record(Anchor anchor) {
        Map<String, Object> payload = new LinkedHashMap<>(Map.of("number", anchor.number(), "streams", anchor.streams(), "root", anchor.root(),
                "hash", anchor.hash()));
        if (anchor.day() != null) {
            payload.put("day", anchor.day().toString());
        }
        audit.record(AuditTrail.ofOrganisation(anchor.organisation()), "anchor.taken", payload);
    }

    /** Newest first. @param before a number, null for the newest page */
    public List<Anchor> page(String organisation, Long before, int limit) {
        return anchors.page(organisation, before == null ? Long.MAX_VALUE : before, Math.min(limit, LARGEST_PAGE));
    }

    /** All of them, oldest first, as they are kept outside. */
    public List<Anchor> all(String organisation) {
        return anchors.after(organisation, 0);
    }

    /** That a stream is under the newest anchor; empty where none has seen it. */
    @Transactional(readOnly = true)
    public Optional<Item.Proof> proof(String organisation, String stream) {
        return anchors.last(organisation).flatMap(last -> {
            AnchorTree tree = new AnchorTree();
            anchors.leaves(organisation, tree::put);
            return Optional.ofNullable(tree.proof(stream, last.number()));
        });
    }
}
