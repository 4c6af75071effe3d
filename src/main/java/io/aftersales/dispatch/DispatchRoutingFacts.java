package io.aftersales.dispatch;

import io.aftersales.organisation.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What {@code dispatch-routing} asks: where the case is, and which outlets there are with their licences and load. */
final class DispatchRoutingFacts {

    private DispatchRoutingFacts() {
    }

    /** @param home the unit that serves the place of the case: an outlet, or a branch whose outlets all may serve it */
    static Map<String, Object> of(String home, List<Unit> outlets, List<Technician> technicians) {
        List<Map<String, Object>> offered = new ArrayList<>();
        for (Unit outlet : outlets) {
            List<Technician> staff = technicians.stream().filter(technician -> technician.unitId().equals(outlet.id())).toList();
            Map<String, Object> offer = new HashMap<>();
            offer.put("id", outlet.id());
            offer.put("regions", List.of(outlet.id(), outlet.parentId()));
            offer.put("licensed", staff.stream().anyMatch(Technician::dispatchable));
            // an outlet without anybody to send has no weight; the licence rules it out
            staff.stream().filter(Technician::dispatchable).mapToDouble(Technician::weight).max()
                    .ifPresent(weight -> offer.put("weight", weight));
            offer.put("openJobs", staff.stream().mapToInt(Technician::openJobs).sum());
            offered.add(offer);
        }
        return Map.of("region", home, "outlets", offered);
    }
}
