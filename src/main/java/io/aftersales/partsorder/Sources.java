package io.aftersales.partsorder;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Unit;
import io.aftersales.shared.Refusal;
import io.aftersales.stock.Availability;
import io.aftersales.stock.Part;
import io.aftersales.stock.Place;
import io.aftersales.stock.StockService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Which store has what an order still needs: the own one first, with what the outlet bought, then the branch, other second-level stores, head office. A
 * store that has everything goes before one that has a part of it; where the wanted part lies nowhere, what succeeds it or
 * stands in for it is looked for.
 */
@Component
class Sources {

    static final String OWN_STORE = "own-store";
    static final String BRANCH = "branch";
    static final String SECOND_LEVEL = "second-level";
    static final String HEAD_OFFICE = "head-office";
    private static final List<String> RANK = List.of(OWN_STORE, BRANCH, SECOND_LEVEL, HEAD_OFFICE);

    private final StockService stock;
    private final OrganisationService organisations;

    Sources(StockService stock, OrganisationService organisations) {
        this.stock = stock;
        this.organisations = organisations;
    }

    /** A store with what it can give. @param pieces per line @param codes the part that each line gets */
    record Found(Place store, String unitId, String kind, Map<Integer, Integer> pieces, Map<Integer, String> codes, boolean all) {

        private int sum() {
            return pieces.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Stores that have something, the best first. */
    List<Found> of(PartOrder order) throws Refusal {
        List<OrderLine> open = order.lines().stream().filter(line -> line.outstanding() > 0).toList();
        Map<Place, Found> stores = new LinkedHashMap<>();
        for (OrderLine line : open) {
            for (String code : codes(order, line)) {
                List<Availability> having = having(order, code);
                having.forEach(store -> add(stores, order, store, line, code));
                if (!having.isEmpty()) {
                    break;
                }
            }
        }
        return stores.values().stream().map(found -> complete(found, open))
                .sorted(Comparator.comparing((Found found) -> !found.all()).thenComparing(found -> RANK.indexOf(found.kind()))
                        .thenComparing(Comparator.comparing(Found::sum).reversed()).thenComparing(Found::store)).toList();
    }

    private List<Availability> having(PartOrder order, String code) {
        Stream<Availability> bought = order.repair() == null ? Stream.of() : stock.boughtBy(order.unitId(), order.organisation(), code).stream();
        return Stream.concat(stock.availability(order.organisation(), code).stream(), bought)
                .filter(store -> store.available() > 0 && !store.frozen())
                .filter(store -> !order.excluded().contains(store.store().text()))
                .filter(store -> order.repair() != null || !store.store().text().equals(order.toStore())).toList();
    }

    /** The wanted part, then what may come instead. Once some pieces are here the rest are of the same code: a line counts one part. */
    List<String> codes(PartOrder order, OrderLine line) throws Refusal {
        LinkedHashSet<String> codes = new LinkedHashSet<>(List.of(line.given()));
        if (order.alternatives() && line.received() == 0 && line.given().equals(line.partCode())) {
            codes.addAll(substitutes(order.organisation(), line.partCode()));
        }
        return new ArrayList<>(codes);
    }

    /** What succeeds a part or stands in for it, the best first. */
    List<String> substitutes(String organisation, String code) throws Refusal {
        LinkedHashSet<String> codes = new LinkedHashSet<>();
        Optional<Part> usable = stock.usable(organisation, code);
        usable.map(Part::code).ifPresent(codes::add);
        codes.addAll(stock.part(organisation, code).alternatives());
        codes.remove(code);
        return new ArrayList<>(codes);
    }

    private void add(Map<Place, Found> stores, PartOrder order, Availability store, OrderLine line, String code) {
        Found found = stores.computeIfAbsent(store.store(), place -> new Found(place, store.unitId(), kind(order, store),
                new LinkedHashMap<>(), new LinkedHashMap<>(), false));
        found.pieces().put(line.lineNo(), Math.min(store.available(), line.outstanding()));
        found.codes().put(line.lineNo(), code);
    }

    private static Found complete(Found found, List<OrderLine> open) {
        boolean all = open.stream().allMatch(line -> found.pieces().getOrDefault(line.lineNo(), 0) >= line.outstanding());
        return new Found(found.store(), found.unitId(), found.kind(), found.pieces(), found.codes(), all);
    }

    private String kind(PartOrder order, Availability store) {
        if (order.repair() != null && (store.store().equals(Place.store(order.unitId())) || "bought".equals(store.kind()))) {
            return OWN_STORE;
        }
        boolean above = store.kind().equals("store")
                && organisations.unitAndAbove(order.unitId()).stream().anyMatch(unit -> unit.id().equals(store.unitId()));
        if (!above) {
            return headOffice(store) ? HEAD_OFFICE : SECOND_LEVEL;
        }
        return headOffice(store) ? HEAD_OFFICE : BRANCH;
    }

    private boolean headOffice(Availability store) {
        return organisations.unit(store.unitId()).filter(unit -> unit.kind() == Unit.Kind.HEAD_OFFICE).isPresent();
    }

    /** The unit whose store books in what supplier or production deliver: the branch, else head office. */
    String receivingUnit(PartOrder order) {
        return organisations.unitAndAbove(order.unitId()).stream().filter(unit -> unit.kind() != Unit.Kind.OUTLET).findFirst()
                .map(Unit::id).orElse(order.unitId());
    }
}
