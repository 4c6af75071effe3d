package io.aftersales.servicecase;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The door to everything that hangs on a case: whoever does not reach its unit finds no case. */
@Service
public class CaseReach {

    private final JdbcClient jdbc;
    private final Reach reach;

    CaseReach(JdbcClient jdbc, Reach reach) {
        this.jdbc = jdbc;
        this.reach = reach;
    }

    /** @throws Refusal NOT_FOUND where there is no such case, or it is another unit's */
    public void require(String caseNumber) throws Refusal {
        String unit = jdbc.sql("select unit_id from service_case where number = ?").param(caseNumber).query(String.class).optional()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.require(unit);
    }
}
