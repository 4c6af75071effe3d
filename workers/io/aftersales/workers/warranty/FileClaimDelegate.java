package io.aftersales.workers.warranty;

import io.aftersales.process.Answers;
import io.aftersales.process.CaseDelegate;
import io.aftersales.shared.Refusal;
import io.aftersales.warranty.ClaimService;
import io.aftersales.warranty.NewClaim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Somebody filled in the start form: the claim is filed as over the API, for the person's organisation. */
@Component
class FileClaimDelegate extends CaseDelegate {

    private final ClaimService claims;

    FileClaimDelegate(ClaimService claims) {
        this.claims = claims;
    }

    @Override
    protected void run(DelegateExecution execution, String none) throws Refusal {
        Answers answers = Answers.ofStart(execution);
        claims.file(new NewClaim(execution.getTenantId(), answers.text("channel"), answers.text("claimant"), answers.text("serialNo"),
                answers.text("model"), answers.text("partCode"), answers.text("fault"), answers.text("faultText"), answers.text("cause"),
                answers.date("foundOn"), answers.date("firstUse"), answers.has("trialRun") ? Boolean.valueOf(answers.flag("trialRun")) : null,
                answers.text("parent"), answers.rows("lines").stream().map(FileClaimDelegate::line).toList()));
    }

    private static NewClaim.Line line(Answers row) {
        return new NewClaim.Line(row.text("costKind"), row.text("partCode"), row.text("description"), row.number("amount"), null);
    }
}
