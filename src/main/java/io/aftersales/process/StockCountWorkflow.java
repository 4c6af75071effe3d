package io.aftersales.process;

import io.aftersales.shared.Refusal;
import io.aftersales.stock.StockCountLifecycle;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The process {@code stock-count} as the count sees it. */
@Component
class StockCountWorkflow implements StockCountLifecycle {

    private final CaseMessages messages;

    StockCountWorkflow(CaseMessages messages) {
        this.messages = messages;
    }

    @Override
    public void opened(String number, String organisation, String unitId, boolean atOnce) throws Refusal {
        messages.start(Messages.COUNT_OPENED, number, Map.of(CaseVariables.CASE_NUMBER, number, CaseVariables.ORGANISATION, organisation,
                CaseVariables.UNIT_ID, unitId, StockCountVariables.COUNT_AT_ONCE, atOnce));
    }

    @Override
    public void cancelled(String number) {
        messages.announce(number, Messages.COUNT_CANCELLED, Map.of());
    }
}
