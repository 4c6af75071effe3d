package io.aftersales.workers.warranty;

import io.aftersales.process.TaskAbout;
import io.aftersales.process.TaskFacts;
import io.aftersales.warranty.Claim;
import io.aftersales.warranty.ClaimLine;
import io.aftersales.warranty.Claims;
import io.aftersales.warranty.Verdict;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The lines to be decided, with what was decided before the claim was sent back, and the remedy that the table proposes. */
@Component
class DecideLinesFacts implements TaskFacts {

    private final Claims claims;

    DecideLinesFacts(Claims claims) {
        this.claims = claims;
    }

    @Override
    public String task() {
        return "UserTask_DecideLines";
    }

    @Override
    public Map<String, Object> values(TaskAbout about) {
        Claim claim = claims.find(about.caseNumber()).orElseThrow();
        Map<String, Object> values = new HashMap<>();
        values.put("lines", claim.lines().stream().map(DecideLinesFacts::row).toList());
        if (claim.decided().cause() != null) {
            values.put("cause", claim.decided().cause());
        }
        if (claim.proposal().remedy() != null) {
            values.put("remedy", claim.proposal().remedy().key());
        }
        return values;
    }

    private static Map<String, Object> row(ClaimLine line) {
        Map<String, Object> row = new HashMap<>();
        row.put("line", line.no());
        if (line.verdict() != Verdict.OPEN && line.verdict() != Verdict.EVIDENCE) {
            row.put("verdict", line.verdict().key());
            row.put("goodwill", line.goodwill());
            if (line.verdict() == Verdict.PARTLY_APPROVED) {
                row.put("amount", line.approved());
            }
            if (line.reason() != null) {
                row.put("reason", line.reason().key());
            }
        }
        return row;
    }
}
