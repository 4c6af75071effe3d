package io.aftersales.proof;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.shared.Refusal;
import io.aftersales.verify.Anchor;
import io.aftersales.verify.Lines;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends copies of anchors out of the database's reach: into a folder, and to a mail address of the organisation. */
@Service
public class AnchorCopies {

    private static final String ADDRESS = "[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,250}";

    private final JdbcClient jdbc;
    private final AnchorFolder folder;
    private final Notifier notifier;
    private final TrailReach trails;
    private final AuditTrail audit;

    AnchorCopies(JdbcClient jdbc, AnchorFolder folder, Notifier notifier, TrailReach trails, AuditTrail audit) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.notifier = notifier;
        this.trails = trails;
        this.audit = audit;
    }

    /** The mail with the transaction, the file after it: what is rolled back must not be filed. */
    void send(Anchor anchor) {
        address(anchor.organisation()).ifPresent(email -> notifier.tell(new Notice("anchor:" + anchor.organisation() + ":" + anchor.number(),
                "anchor", anchor.organisation(), null,
                List.of(new Notice.Recipient(email, null, email, null, trails.language(anchor.organisation()))),
                Map.of("organisation", anchor.organisation(), "number", anchor.number(), "day", anchor.day() == null ? "–" : anchor.day().toString(),
                        "line", Lines.write(anchor)))));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                folder.file(anchor.organisation());
            }
        });
    }

    /** Where the organisation's anchors are mailed to. */
    public Optional<String> address(String organisation) {
        return jdbc.sql("select email from audit_anchor_address where organisation = ?").param(organisation).query(String.class).optional();
    }

    /**
     * Sets where anchors are mailed to.
     *
     * @param email null for nowhere
     * @throws Refusal where it is no address
     */
    @Transactional
    public void setAddress(String organisation, String email) throws Refusal {
        String wanted = email == null || email.isBlank() ? null : email.strip();
        if (wanted != null && !wanted.matches(ADDRESS)) {
            throw Refusal.of(ProofReason.NOT_AN_ADDRESS, Refusal.field("email"));
        }
        String before = address(organisation).orElse(null);
        jdbc.sql("delete from audit_anchor_address where organisation = ?").param(organisation).update();
        if (wanted != null) {
            jdbc.sql("insert into audit_anchor_address (organisation, email) values (?, ?)").params(organisation, wanted).update();
        }
        audit.record(AuditTrail.ofOrganisation(organisation), "anchor.addressChanged", new Changes().personal("email", before, wanted).told());
    }
}
