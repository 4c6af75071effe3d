package io.aftersales.web;

import io.aftersales.shared.Refusal;
import io.aftersales.trail.HeatMap;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where cases spend their time in a process, and the cases behind each number. */
@RestController
@RequestMapping("/api/processes/{key}/heat")
class HeatMapController {

    private final HeatMap heat;

    HeatMapController(HeatMap heat) {
        this.heat = heat;
    }

    /** @param unit with those below it; {@code from} and {@code to} are about when a step was entered */
    @GetMapping
    Heat heat(@PathVariable String key, @RequestParam(required = false) Integer version, @RequestParam(required = false) String unit,
              @RequestParam(required = false) OffsetDateTime from, @RequestParam(required = false) OffsetDateTime to) {
        return new Heat(key, heat.versions(key), heat.steps(filter(key, version, unit, from, to)));
    }

    /** The passes through a step, longest first; those not yet left come before. */
    @GetMapping("/{activity}")
    Page passes(@PathVariable String key, @PathVariable String activity, @RequestParam(required = false) Integer version,
                @RequestParam(required = false) String unit, @RequestParam(required = false) OffsetDateTime from,
                @RequestParam(required = false) OffsetDateTime to, @RequestParam(defaultValue = "false") boolean late,
                @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int cursor, @RequestParam(defaultValue = "50") int limit)
            throws Refusal {
        List<HeatMap.Pass> rows = heat.passes(filter(key, version, unit, from, to), activity, late, cursor, limit);
        return new Page(rows, rows.size() < limit ? null : cursor + limit);
    }

    private static HeatMap.Filter filter(String key, Integer version, String unit, OffsetDateTime from, OffsetDateTime to) {
        return new HeatMap.Filter(key, version, unit, from == null ? null : from.toInstant(), to == null ? null : to.toInstant());
    }

    /** @param versions newest first; the drawing of one is found by its definition */
    record Heat(String process, List<HeatMap.Version> versions, List<HeatMap.Step> steps) {
    }

    /** @param next pass as {@code cursor} for the next page; absent on the last */
    record Page(List<HeatMap.Pass> items, Integer next) {
    }
}
