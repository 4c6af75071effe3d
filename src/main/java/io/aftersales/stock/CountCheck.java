package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Quantities;
import io.aftersales.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/** Whether what a person counted can be: every part, and for pieces with numbers the ones that explain the difference. */
@Component
class CountCheck {

    private final Parts parts;
    private final TrackedItems items;

    CountCheck(Parts parts, TrackedItems items) {
        this.parts = parts;
        this.items = items;
    }

    void check(StockCount count, List<StockCount.Counted> counted) throws Refusal {
        if (counted.size() != count.lines().size()) {
            throw Refusal.of(StockReason.COUNT_INCOMPLETE, field("lines"), count.lines().size(), counted.size());
        }
        for (int i = 0; i < counted.size(); i++) {
            Quantities.notNegative(path(i, "counted"), counted.get(i).quantity());
            numbers(count, count.lines().get(i), counted.get(i), i);
        }
    }

    private void numbers(StockCount count, StockCount.Line line, StockCount.Counted counted, int index) throws Refusal {
        Part part = parts.find(count.organisation(), line.partCode()).orElseThrow();
        if (!part.tracked()) {
            if (!counted.missing().isEmpty() || !counted.found().isEmpty()) {
                throw Refusal.of(StockReason.NUMBERS_OF_UNTRACKED, field(path(index, counted.missing().isEmpty() ? "found" : "missing")), part.code());
            }
            return;
        }
        Set<String> here = new HashSet<>(items.at(count.place(), part.code()));
        for (String number : counted.missing()) {
            if (!here.remove(number)) {
                throw Refusal.of(StockReason.NUMBER_NOT_HERE, field(path(index, "missing")), number);
            }
        }
        Set<String> seen = new HashSet<>();
        for (String number : counted.found()) {
            found(count, part, number, index);
            if (!seen.add(number)) {
                throw Refusal.of(StockReason.NUMBER_REPEATED, field(path(index, "found")), number);
            }
        }
        int explained = line.booked() - counted.missing().size() + counted.found().size();
        if (explained != counted.quantity()) {
            throw Refusal.of(StockReason.COUNT_AND_NUMBERS_DIFFER, field(path(index, "counted")), part.code(), explained);
        }
    }

    /** A piece that is booked elsewhere must be transferred; only one that nobody knows, or that was lost, can be found. */
    private void found(StockCount count, Part part, String number, int index) throws Refusal {
        if (!TrackedItems.wellFormed(part, number)) {
            throw Refusal.of(StockReason.NOT_A_NUMBER_OF_AN_ITEM, field(path(index, "found")), number);
        }
        Optional<String> place = items.place(count.organisation(), part.code(), number);
        if (place.isPresent() && !place.get().equals(Place.lost(count.unitId()).text())) {
            throw Refusal.of(StockReason.NUMBER_ELSEWHERE, field(path(index, "found")), number, place.get());
        }
    }

    private static String path(int index, String name) {
        return "lines[" + index + "]." + name;
    }
}
