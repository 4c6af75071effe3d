package io.aftersales.sla;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets deadlines that ended a while ago, so that the board's table stays as small as what is open. */
@Component
class OpenClockSweep {

    private final OpenClocks open;

    OpenClockSweep(OpenClocks open) {
        this.open = open;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
    void sweep() {
        open.sweep();
    }
}
