package io.aftersales.installation;

import io.aftersales.audit.AuditTrail;
import io.aftersales.document.Document;
import io.aftersales.document.PaperService;
import io.aftersales.notification.Notice;
import io.aftersales.notification.Notifier;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes inspection reports, contact letters and acceptance reports, and sends them to dealer and installer (CAC-120, CAC-122). */
@Service
@Transactional
public class InstallationPapers {

    private final PaperService papers;
    private final PaperContents contents;
    private final Projects projects;
    private final Parties parties;
    private final Inspections inspections;
    private final Rectifications rectifications;
    private final Acceptances acceptances;
    private final Notifier notifier;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    InstallationPapers(PaperService papers, PaperContents contents, Projects projects, Parties parties, Inspections inspections,
                       Rectifications rectifications, Acceptances acceptances, Notifier notifier, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.papers = papers;
        this.contents = contents;
        this.projects = projects;
        this.parties = parties;
        this.inspections = inspections;
        this.rectifications = rectifications;
        this.acceptances = acceptances;
        this.notifier = notifier;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A paper that went out. @param paper inspection-report, contact-letter or acceptance-report @param recipient dealer or installer */
    public record Sending(String documentId, String paper, String recipient, String party, java.time.Instant sentAt) {
    }

    /** A kind of paper, with its template and how its file is called. */
    private record Paper(Document.Kind kind, String fileName, java.util.function.Function<String, Map<String, Object>> content) {
    }

    /** Every inspection has its report (CAC-122). */
    public void inspectionReport(long inspectionId) throws Refusal {
        Inspection inspection = inspections.get(inspectionId);
        Project project = projects.existing(inspection.caseNumber());
        String first = send(project, new Paper(Document.Kind.INSPECTION_REPORT, project.caseNumber() + "-inspection-" + inspection.inspectionNo(),
                language -> contents.inspection(project, inspection, language)));
        inspections.set(inspectionId, Map.of("document_id", first));
    }

    /** The engineering contact letter with its limit (CAC-120). */
    public void contactLetter(String number, int rectificationNo) throws Refusal {
        Project project = projects.existing(number);
        Rectification rectification = rectifications.get(number, rectificationNo);
        String first = send(project, new Paper(Document.Kind.CONTACT_LETTER, number + "-letter-" + rectificationNo,
                language -> contents.letter(project, rectification, language)));
        rectifications.set(rectification, Map.of("document_id", first));
    }

    /** The acceptance report of a part that was taken over (CAC-34). */
    public void acceptanceReport(String number, int partNo) throws Refusal {
        Project project = projects.existing(number);
        Acceptance accepted = acceptances.passed(number, partNo).orElseThrow();
        String version = accepted.documentId() == null ? "" : "-corrected";
        String first = send(project, new Paper(Document.Kind.ACCEPTANCE_REPORT, number + "-acceptance-" + accepted.acceptanceNo() + version,
                language -> contents.acceptance(project, accepted, language)));
        acceptances.set(accepted.id(), Map.of("document_id", first));
    }

    /** One document per language among the recipients; with no recipient still one, in Chinese. @return the id of the first */
    private String send(Project project, Paper paper) throws Refusal {
        Map<String, Parties.Party> recipients = new LinkedHashMap<>();
        if (project.dealerId() != null) {
            recipients.put(InstallerService.DEALER, parties.get(project.dealerId()));
        }
        if (project.installerId() != null) {
            recipients.put(InstallerService.INSTALLER, parties.get(project.installerId()));
        }
        Map<String, Document> byLanguage = new LinkedHashMap<>();
        List<String> languages = recipients.isEmpty() ? List.of("zh") : recipients.values().stream().map(Parties.Party::language).distinct().toList();
        for (String language : languages) {
            byLanguage.put(language, papers.issue(project.caseNumber(), paper.kind(), paper.fileName() + "-" + language + ".pdf",
                    paper.kind().key(), language, paper.content().apply(language)));
        }
        recipients.forEach((role, party) -> send(project, paper, role, party, byLanguage.get(party.language())));
        return byLanguage.values().iterator().next().id();
    }

    private void send(Project project, Paper paper, String role, Parties.Party party, Document document) {
        jdbc.sql("insert into paper_sending (document_id, case_number, paper, recipient, party_id, sent_at) values (?, ?, ?, ?, ?, ?)")
                .params(document.id(), project.caseNumber(), paper.kind().key(), role, party.id(), Rows.utc(clock.instant())).update();
        Map<String, Object> fields = new HashMap<>(Map.of("caseNumber", project.caseNumber(), "project", project.name(), "name", party.name(),
                "fileName", document.fileName()));
        notifier.tell(new Notice("paper:" + document.id() + ":" + role, paper.kind().key(), project.organisation(), project.caseNumber(),
                List.of(new Notice.Recipient("party:" + party.organisation() + ":" + party.code(), party.name(), party.email(), party.phone(),
                        party.language())), fields));
        audit.record(AuditTrail.ofCase(project.caseNumber()), "paper.sent", Map.of("paper", paper.kind().key(), "document", document.id(),
                "sha256", document.sha256(), "recipient", role, "party", party.code()));
    }

    /** What went to whom, oldest first. */
    @Transactional(readOnly = true)
    public List<Sending> sendings(String number) {
        return jdbc.sql("""
                select s.document_id, s.paper, s.recipient, p.code, s.sent_at from paper_sending s join party p on p.id = s.party_id
                 where s.case_number = ? order by s.sent_at, s.document_id, s.recipient""").param(number)
                .query((row, n) -> new Sending(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        Rows.instant(row, "sent_at"))).list();
    }
}
