package io.aftersales.pricelist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** What an item costs on a day by the lists in force, for quotations. */
@Service
public class Prices {

    private final PriceLists lists;
    private final PriceListReads reads;

    Prices(PriceLists lists, PriceListReads reads) {
        this.lists = lists;
        this.reads = reads;
    }

    /** @param version the id of the list's version that says so @param unitPrice CNY with two decimals */
    public record Price(String version, String code, BigDecimal unitPrice) {
    }

    /** The price of the first list, by key, that has the item on that day; empty where none has. */
    public Optional<Price> on(String organisation, String code, LocalDate day) {
        return lists.lists(new io.aftersales.organisation.Reach.Condition("organisation = :organisation",
                        java.util.Map.of("organisation", organisation))).stream()
                .flatMap(list -> reads.inForce(organisation, list.key()).stream())
                .flatMap(version -> lists.items(version.id(), code).stream().filter(item -> item.holdsOn(day))
                        .map(item -> new Price(version.id(), code, item.price())))
                .findFirst();
    }
}
