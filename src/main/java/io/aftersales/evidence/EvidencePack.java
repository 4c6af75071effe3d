package io.aftersales.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.audit.AuditReads;
import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.DecisionReceipts;
import io.aftersales.document.Document;
import io.aftersales.document.DocumentService;
import io.aftersales.document.PaperService;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.proof.TrailVerification;
import io.aftersales.shared.CurrentActor;
import io.aftersales.story.Oddities;
import io.aftersales.verify.ExportFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StreamUtils;

/**
 * Packs a case for somebody outside: its story on paper in both languages, the same as data, the documents, the decision tables as
 * they were, and the chain with its proof for the verifier. Written while it is read; memory holds one case without its documents.
 */
@Service
public class EvidencePack {

    private final EvidenceReads reads;
    private final DecisionReceipts receipts;
    private final DocumentService documents;
    private final PaperService papers;
    private final TrailVerification verification;
    private final OrganisationService organisations;
    private final Oddities oddities;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Clock clock;

    EvidencePack(EvidenceReads reads, DecisionReceipts receipts, DocumentService documents, PaperService papers, TrailVerification verification,
                 OrganisationService organisations, Oddities oddities, AuditTrail audit, ObjectMapper json, Clock clock) {
        this.reads = reads;
        this.receipts = receipts;
        this.documents = documents;
        this.papers = papers;
        this.verification = verification;
        this.organisations = organisations;
        this.oddities = oddities;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Notes in the trail who took the pack; comes first, so that the pack tells of itself. The caller has checked the reach. */
    @Transactional
    public void note(String number) {
        audit.record(AuditTrail.ofCase(number), "evidence.packed", Map.of("case", number));
    }

    /** @throws IOException where the reader has gone */
    public void write(String number, OutputStream target) throws IOException {
        EvidenceContent content = content(number);
        try (ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8)) {
            for (String language : new String[] {"zh", "en"}) {
                entry(zip, number + "." + language + ".pdf");
                paper(content, language, zip);
            }
            entry(zip, "case.json");
            json.writerWithDefaultPrettyPrinter().writeValue(StreamUtils.nonClosing(zip), content);
            for (Document document : content.documents()) {
                entry(zip, "documents/" + document.id() + "-" + document.fileName());
                documents.writeTo(document, zip);
            }
            for (Map<String, Object> table : content.tables()) {
                entry(zip, "tables/" + table.get("organisation") + "-" + table.get("decision_key") + "-" + table.get("version") + ".dmn");
                zip.write(table.get("content").toString().getBytes(StandardCharsets.UTF_8));
            }
            entry(zip, ExportFile.NAME_IN_PACK);
            verification.writeCase(number, StreamUtils.nonClosing(zip));
        }
    }

    private EvidenceContent content(String number) {
        Map<String, Object> about = reads.ofCase(number);
        List<AuditReads.Entry> events = reads.events(number);
        return new EvidenceContent(about, events, receipts.ofCase(number), reads.messages(number),
                documents.ofCase(number), reads.movements(number), reads.money(number), reads.tables(number),
                oddities.of(about.get("organisation").toString(), events), verification.verifyCase(number));
    }

    private void paper(EvidenceContent content, String language, OutputStream target) {
        EvidenceStory story = new EvidenceStory(organisations.zone(content.of().get("organisation").toString()), language);
        papers.print("evidence", language, story.model(content, clock.instant(), CurrentActor.get().id()), target);
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }
}
