package io.aftersales.proof;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Personal;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail of an organisation of its own, so that what a test does to it harms no other. */
@TestComponent
public class SampleTrail {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

    private final AuditTrail trail;
    private final DocumentService documents;
    private final Notifier notifier;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SampleTrail(AuditTrail trail, DocumentService documents, Notifier notifier, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.documents = documents;
        this.notifier = notifier;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An organisation that stands nowhere else. */
    public String organisation() {
        return "t" + UUID.randomUUID().toString().substring(0, 12);
    }

    /** A case with a few events, a personal value, a document and a message. */
    public String aCase(String organisation) throws Exception {
        String number = "T" + UUID.randomUUID().toString().substring(0, 12);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into service_case (number, organisation, kind, channel, status, unit_id, facts, reported_at, opened_at, late_at_import,
                        reopened, version)
                    values (?, ?, 'repair', 'phone', 'reported', 'nowhere', '{}', timestamp with time zone '2026-01-05 09:00:00+08',
                        timestamp with time zone '2026-01-05 09:00:00+08', false, 0, 0)""").params(number, organisation).update();
            trail.record(AuditTrail.ofCase(number), "case.opened", Map.of("channel", "phone", "phone", new Personal("13800001111")));
        });
        note(number, "first");
        documents.add(number, Document.Kind.PHOTO, "现场.png", () -> new ByteArrayInputStream(PNG));
        notifier.tell(new Notice("closing:" + number, "closing", organisation, number,
                List.of(new Notice.Recipient("customer:1", "王", "wang@example.com", null, "zh")), Map.of()));
        note(number, "second");
        note(number, "third");
        return number;
    }

    public void note(String number, String text) {
        transaction.executeWithoutResult(status -> trail.record(AuditTrail.ofCase(number), "note.added", Map.of("mark", text)));
    }
}
