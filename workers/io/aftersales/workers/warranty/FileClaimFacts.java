package io.aftersales.workers.warranty;

import io.aftersales.process.ProcessKeys;
import io.aftersales.process.StartFacts;
import io.aftersales.task.Choice;
import io.aftersales.warranty.ClaimParties;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Who may claim. */
@Component
class FileClaimFacts implements StartFacts {

    private final ClaimParties parties;

    FileClaimFacts(ClaimParties parties) {
        this.parties = parties;
    }

    @Override
    public String process() {
        return ProcessKeys.CLAIM_INTAKE;
    }

    @Override
    public Map<String, List<Choice>> choices(String organisation) {
        return Map.of("claimants", parties.claimants(organisation));
    }
}
