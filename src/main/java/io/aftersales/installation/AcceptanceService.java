package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Personal;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ExtensionService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer takes a part over, or says what is not right (CAC-33, CAC-36); a signature stands under satisfaction only. */
@Service
@Transactional
public class AcceptanceService {

    private final Acceptances acceptances;
    private final AcceptanceGate gate;
    private final Projects projects;
    private final Findings findings;
    private final RectificationService rectifications;
    private final ExtensionService extensions;
    private final AuditTrail audit;
    private final Clock clock;

    AcceptanceService(Acceptances acceptances, AcceptanceGate gate, Projects projects, Findings findings, RectificationService rectifications,
                      ExtensionService extensions, AuditTrail audit, Clock clock) {
        this.acceptances = acceptances;
        this.gate = gate;
        this.projects = projects;
        this.findings = findings;
        this.rectifications = rectifications;
        this.extensions = extensions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the customer says and signs.
     *
     * @param guide          whether the guide was handed over (CAC-31)
     * @param trained        who was trained in what; null for nobody
     * @param papers         the papers that are there, of those that are asked for
     * @param documents      their files on the case
     * @param feeCharged     whether the installation was charged for (FLT-34)
     * @param extensionNoted whether the report says that the warranty was extended (CAC-27)
     * @param complaints     what is not right, where the customer is not satisfied
     */
    public record Word(boolean satisfied, LocalDate acceptedOn, String signedBy, boolean seal, boolean guide, String trained,
                       List<String> papers, List<String> documents, boolean feeCharged, boolean extensionNoted, String remark,
                       List<Complaint> complaints) {
    }

    public record Complaint(String description, String impact, List<String> photos) {
    }

    /**
     * Takes the customer's word on a part.
     *
     * @return the rectification that was opened where the customer is not satisfied; null where the part is taken over
     * @throws Refusal where something comes first or is missing; the refusal names the field
     */
    public RectificationService.Opened take(String number, int partNo, Word word) throws Refusal {
        Project project = projects.get(number);
        gate.requireReady(project, partNo);
        return word.satisfied() ? taken(project, partNo, word) : notTaken(project, partNo, word);
    }

    private RectificationService.Opened taken(Project project, int partNo, Word word) throws Refusal {
        gate.requireComplete(project, partNo, word);
        boolean extension = extended(project.caseNumber());
        long id = acceptances.add(acceptance(project, partNo, word, extension), CurrentActor.get().id());
        record(project.caseNumber(), "part.takenOver", Map.of("part", partNo, "acceptance", id, "acceptedOn", word.acceptedOn().toString(),
                "signedBy", new Personal(word.signedBy()), "papers", word.papers(), "documents", word.documents(),
                "extensionNoted", extension && word.extensionNoted()));
        return null;
    }

    private RectificationService.Opened notTaken(Project project, int partNo, Word word) throws Refusal {
        if (word.signedBy() != null) {
            throw Refusal.of(InstallationReason.SIGNATURE_MISSING, field("satisfied"));
        }
        if (word.complaints().isEmpty()) {
            throw Refusal.of(InstallationReason.COMPLAINT_MISSING, field("complaints"));
        }
        for (int i = 0; i < word.complaints().size(); i++) {
            Complaint complaint = word.complaints().get(i);
            if (complaint.description() == null || complaint.description().isBlank()) {
                throw Refusal.of(InputReason.REQUIRED, field("complaints[" + i + "].description"), "description");
            }
            if (complaint.impact() == null || !ChecklistService.IMPACTS.contains(complaint.impact())) {
                throw Refusal.of(InputReason.NOT_A_CHOICE, field("complaints[" + i + "].impact"), "impact");
            }
        }
        long id = acceptances.add(acceptance(project, partNo, word, false), CurrentActor.get().id());
        Instant now = clock.instant();
        word.complaints().forEach(complaint -> findings.add(new Finding.New(project.caseNumber(), partNo, null, null, complaint.impact(),
                complaint.description(), complaint.photos()), now));
        record(project.caseNumber(), "part.notTakenOver", Map.of("part", partNo, "acceptance", id, "complaints", word.complaints().size()));
        return rectifications.open(project.caseNumber(), partNo, null);
    }

    private Acceptance acceptance(Project project, int partNo, Word word, boolean extension) {
        return new Acceptance(0, project.caseNumber(), partNo, 0, word.satisfied(), word.satisfied() ? word.acceptedOn() : null,
                word.satisfied() ? word.signedBy() : null, word.seal(), word.guide(), word.trained(), word.remark(), word.papers(), extension,
                extension && word.extensionNoted(), null, clock.instant());
    }

    /** Whether an extension of the warranty was approved for the project. */
    @Transactional(readOnly = true)
    public boolean extended(String number) {
        return extensions.approvedFor(number).isPresent();
    }

    private void record(String number, String kind, Map<String, Object> payload) {
        audit.record(AuditTrail.ofCase(number), kind, new HashMap<>(payload));
    }
}
