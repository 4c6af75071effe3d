package io.aftersales.warranty;

import io.aftersales.servicecase.CaseNotices;
import io.aftersales.servicecase.ServiceCase;
import io.aftersales.servicecase.ServiceCases;
import java.time.Instant;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Tells the owner of the unit how the claim stands; outlets and dealers see it in their tasks and lists. */
@Component
class ClaimNotices {

    private final CaseNotices notices;
    private final ServiceCases cases;

    ClaimNotices(CaseNotices notices, ServiceCases cases) {
        this.notices = notices;
        this.cases = cases;
    }

    void evidenceWanted(Claim claim, Instant due) {
        if (ofTheOwner(claim)) {
            notices.tellCustomer(about(claim), "claim-evidence", "evidence:" + claim.evidence().rounds(), Map.of(
                    "question", claim.evidence().question(), "dueAt", notices.local(claim.organisation(), due)));
        }
    }

    void decided(Claim claim) {
        tellDecision(claim, "decision");
    }

    void appealDecided(Claim claim) {
        tellDecision(claim, "appeal");
    }

    private void tellDecision(Claim claim, String event) {
        if (ofTheOwner(claim)) {
            ServiceCase about = about(claim);
            notices.tellCustomer(about, "claim-decided", event, Map.of("remedy", notices.word(about, "remedy", claim.decided().remedy().key()),
                    "approved", claim.approved().setScale(2).toPlainString()));
        }
    }

    private ServiceCase about(Claim claim) {
        return cases.existing(claim.number());
    }

    private static boolean ofTheOwner(Claim claim) {
        return claim.filing().claimant().startsWith("customer:");
    }
}
