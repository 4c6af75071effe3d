package io.aftersales.process;

import java.util.Map;

import io.aftersales.installation.MonthReportLifecycle;
import io.aftersales.shared.Refusal;
import org.springframework.stereotype.Component;

/** The process {@code inspection-report}, as the report of a month sees it. */
@Component
class MonthReportWorkflow implements MonthReportLifecycle {

    private final CaseMessages messages;

    MonthReportWorkflow(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void due(String number, String organisation, String unitId) throws Refusal {
        messages.start(Messages.REPORT_DUE, number, Map.of(CaseVariables.CASE_NUMBER, number, CaseVariables.ORGANISATION, organisation,
                CaseVariables.UNIT_ID, unitId));
    }
}
