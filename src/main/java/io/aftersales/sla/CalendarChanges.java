package io.aftersales.sla;

import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reckons the open clocks anew that count by a calendar which has changed, in the transaction that changed it. */
@Component
class CalendarChanges {

    private final CalendarService calendars;
    private final SlaClocks clocks;
    private final ClockService service;

    CalendarChanges(CalendarService calendars, SlaClocks clocks, ClockService service) {
        this.calendars = calendars;
        this.clocks = clocks;
        this.service = service;
    }

    @EventListener
    void changed(CalendarService.Changed change) {
        List<String> counted = calendars.countedBy(change.list());
        if (!counted.isEmpty()) {
            clocks.openCasesBy(counted).forEach(service::reckonAll);
        }
    }
}
