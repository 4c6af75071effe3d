package io.aftersales.decision;

import io.aftersales.shared.Refusal;
import java.nio.charset.StandardCharsets;

import org.springframework.stereotype.Service;

/** What the workbench needs of decisions that are not published yet, or no longer in force. */
@Service
public class DecisionDrafts {

    private final Publications publications;

    DecisionDrafts(Publications publications) {
        this.publications = publications;
    }

    /** The DMN file of the decision's shared table, newest version. @throws Refusal unknown decision */
    public byte[] baseline(String key) throws Refusal {
        Publication shared = publications.versions(key, Publications.SHARED).findFirst()
                .orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
        return publications.content(shared.definitionId()).getBytes(StandardCharsets.UTF_8);
    }
}
