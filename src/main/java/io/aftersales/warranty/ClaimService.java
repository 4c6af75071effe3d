package io.aftersales.warranty;

import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.EquipmentUnit;
import io.aftersales.servicecase.CaseFiles;
import io.aftersales.servicecase.CaseKind;
import io.aftersales.servicecase.CaseReach;
import io.aftersales.servicecase.NewFile;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes claims in and lets them be taken back. */
@Service
@Transactional
public class ClaimService {

    private final Claims claims;
    private final ClaimFiling filing;
    private final ClaimedUnits units;
    private final CaseFiles files;
    private final CaseReach reach;
    private final ClaimLifecycle lifecycle;
    private final AuditTrail audit;
    private final Clock clock;

    // the process side calls back into this capability, hence lazy
    ClaimService(Claims claims, ClaimFiling filing, ClaimedUnits units, CaseFiles files, CaseReach reach, @Lazy ClaimLifecycle lifecycle,
                 AuditTrail audit, Clock clock) {
        this.claims = claims;
        this.filing = filing;
        this.units = units;
        this.files = files;
        this.reach = reach;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Files a claim; its process begins.
     *
     * @return the number of its case
     * @throws Refusal for a unit that is not the organisation's or was not accepted yet (CAC-32), a claimant who may not, amounts that
     *                 are none, a fault found too long ago or claimed already; the refusal names the field
     */
    public String file(NewClaim claim) throws Refusal {
        EquipmentUnit unit = units.require(claim.organisation(), claim.serialNo(), claim.model());
        Filing filed = filing.checked(claim, unit);
        List<ClaimLine> lines = filing.lines(claim);
        String number = files.open(new NewFile(CaseKind.WARRANTY_CLAIM, claim.organisation(), unit.responsibleUnit(), "platform", null,
                unit.serialNo(), unit.model(), filed.repairCase(), filed.partCode() + " · " + filed.fault()));
        claims.add(Claim.filed(number, claim.organisation(), filed, lines));
        requireFirst(number, filed);
        audit.record(AuditTrail.ofCase(number), "claim.filed", ClaimFiling.told(filed, lines.size()));
        lifecycle.filed(number, claim.organisation(), unit.responsibleUnit(), "outlet".equals(filed.channel()) ? "technician" : "agent");
        return number;
    }

    /** Of two claims for one fault that come at once the second one loses. */
    private void requireFirst(String number, Filing filed) {
        boolean first = claims.occupy(number, filed);
        boolean paidMeanwhile = claims.forFault(filed.equipmentId(), filed.partCode(), filed.faultKey()).stream()
                .anyMatch(other -> !other.number().equals(number) && filing.sameOccurrence(other, filed.foundOn()));
        if (!first || paidMeanwhile) {
            throw new OptimisticLockingFailureException("the fault was claimed by somebody else meanwhile");
        }
    }

    /** The claimant takes it back. @param why required @throws Refusal once it is being paid, or over */
    public void withdraw(String number, String why) throws Refusal {
        reach.require(number);
        Claim claim = claims.get(number);
        claim.withdraw(clock.instant());
        files.cancel(number, why);
        claims.save(claim);
        claims.vacate(number);
        audit.record(AuditTrail.ofCase(number), "claim.withdrawn", Map.of("reason", why));
        lifecycle.withdrawn(number);
    }
}
