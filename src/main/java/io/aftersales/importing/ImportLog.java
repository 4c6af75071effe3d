package io.aftersales.importing;

import io.aftersales.audit.AuditTrail;
import io.aftersales.shared.CurrentActor;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers who brought in which file with what result; a repetition without effect is no event. */
@Component
class ImportLog {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLog.class);

    private final AuditTrail audit;

    ImportLog(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void record(String kind, ImportFile file, ImportResult result) {
        LOG.info("import of {}: {} accepted, {} unchanged, {} refused", kind, result.accepted(), result.unchanged(), result.refused().size());
        if (result.accepted() > 0) {
            String organisation = CurrentActor.get().organisation();
            audit.record(AuditTrail.ofOrganisation(organisation == null ? "platform" : organisation), "import.finished",
                    Map.of("kind", kind, "file", file.name(), "sha256", file.sha256(), "accepted", result.accepted(),
                            "unchanged", result.unchanged(), "refused", result.refused().size()));
        }
    }
}
