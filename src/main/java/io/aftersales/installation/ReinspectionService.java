package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A further look at what was found before, and at nothing else. */
@Service
@Transactional
public class ReinspectionService {

    private final RectificationService rectifications;
    private final Inspections inspections;
    private final Findings findings;
    private final AuditTrail audit;
    private final Clock clock;

    ReinspectionService(RectificationService rectifications, Inspections inspections, Findings findings, AuditTrail audit, Clock clock) {
        this.rectifications = rectifications;
        this.inspections = inspections;
        this.findings = findings;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param inOrder whether the finding is put right */
    public record Look(long findingId, boolean inOrder, String note, List<String> photos) {
    }

    /** @param inspectionId the further look, with a report of its own */
    public record Result(long inspectionId, boolean allInOrder) {
    }

    /** @throws Refusal where a finding is left out, named twice, or none of this rectification */
    public Result reinspect(String number, int no, List<Look> looks, String remark) throws Refusal {
        Rectification open = rectifications.get(number, no);
        requireEach(rectifications.findingsOf(number, no), looks);
        boolean allInOrder = looks.stream().allMatch(Look::inOrder);
        Instant now = clock.instant();
        String by = CurrentActor.get().id();
        long inspection = inspections.add(new Inspections.Order(number, open.partNo(), null, true, by, by, now, null, null));
        for (Look look : looks) {
            findings.photos(look.findingId(), look.photos(), "looked-at-again");
            if (look.inOrder()) {
                findings.close(look.findingId(), inspection, now);
            } else {
                findings.state(look.findingId(), "open");
            }
        }
        Map<String, Object> columns = new HashMap<>(Map.of("inspected_at", now, "passed", allInOrder));
        columns.put("remark", remark);
        inspections.set(inspection, columns);
        audit.record(AuditTrail.ofCase(number), "inspection.doneAgain", Map.of("inspection", inspection, "rectification", no,
                "passed", allInOrder));
        rectifications.lookedAtAgain(number, no, allInOrder);
        return new Result(inspection, allInOrder);
    }

    private static void requireEach(List<Finding> open, List<Look> looks) throws Refusal {
        Set<Long> expected = new HashSet<>(open.stream().map(Finding::id).toList());
        for (int i = 0; i < looks.size(); i++) {
            if (!expected.remove(looks.get(i).findingId())) {
                throw Refusal.of(InstallationReason.NO_SUCH_FINDING, field("looks[" + i + "].finding"));
            }
        }
        if (!expected.isEmpty()) {
            throw Refusal.of(InstallationReason.ITEMS_UNANSWERED, field("looks"), String.join(", ", open.stream()
                    .filter(found -> expected.contains(found.id())).map(found -> String.valueOf(found.findingNo())).toList()));
        }
    }
}
