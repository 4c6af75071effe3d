package io.aftersales.settlement;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.document.Document;
import io.aftersales.document.PaperService;
import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.organisation.Holder;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Role;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues an approved statement as a PDF in both languages that the party downloads, and tells its people; nothing is mailed (HOM-41). */
@Service
@Transactional
public class StatementIssue {

    private final Statements statements;
    private final StatementPaper paper;
    private final PaperService papers;
    private final DecisionService decisions;
    private final OrganisationService organisations;
    private final Notifier notifier;
    private final AuditTrail audit;
    private final Clock clock;

    StatementIssue(Statements statements, StatementPaper paper, PaperService papers, DecisionService decisions,
                   OrganisationService organisations, Notifier notifier, AuditTrail audit, Clock clock) {
        this.statements = statements;
        this.paper = paper;
        this.papers = papers;
        this.decisions = decisions;
        this.organisations = organisations;
        this.notifier = notifier;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return until when the party may dispute lines, by the table {@code payment-terms} */
    public Instant issue(String number) throws Refusal {
        Statement approved = statements.get(number);
        Document document = print(approved);
        Instant now = clock.instant();
        Decision terms = decisions.decide("payment-terms", approved.organisation(), Map.of("subject", "statement-dispute", "from", now), number);
        Map<String, Object> columns = new HashMap<>();
        columns.put("state", "issued");
        columns.put("issued_at", now);
        columns.put("document_id", document.id());
        columns.put("dispute_by", terms.instant("by"));
        statements.set(approved, columns);
        audit.record(AuditTrail.ofCase(number), "statement.issued", Map.of("document", document.id(), "sha256", document.sha256()));
        tell(approved, document.id());
        return terms.instant("by");
    }

    /** @return the paper in the organisation's own language */
    private Document print(Statement approved) throws Refusal {
        boolean english = "en".equals(organisations.organisation(approved.organisation()).orElseThrow().language());
        Document zh = print(approved, "zh");
        Document en = print(approved, "en");
        return english ? en : zh;
    }

    private Document print(Statement approved, String language) throws Refusal {
        return papers.issue(approved.number(), Document.Kind.STATEMENT, approved.number() + "-" + language + ".pdf", "statement", language,
                paper.model(approved, statements.entries(approved.number()), "zh".equals(language)));
    }

    private void tell(Statement issued, String documentId) {
        List<Notice.Recipient> people = Stream.of(Role.TECHNICIAN, Role.SUPERVISOR)
                .flatMap(role -> organisations.holders(issued.unitId(), role).stream()).map(StatementIssue::recipient).distinct().toList();
        notifier.tell(new Notice("statement:" + issued.number() + ":" + documentId, "statement", issued.organisation(), issued.number(), people,
                Map.of("caseNumber", issued.number(), "month", issued.month().toString(), "party", issued.whose().id(), "payable", issued.payable().toPlainString())));
    }

    private static Notice.Recipient recipient(Holder holder) {
        return new Notice.Recipient(holder.person(), holder.name(), holder.email(), null, holder.language());
    }
}
