package io.aftersales.quotation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.decision.DecisionService;
import io.aftersales.pricelist.Prices;
import io.aftersales.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * Gives a line the price that the organisation's lists say on the day, and keeps which version said so. A person may overrule it
 * with a reason. What no list has is priced by the table {@code paid-price}.
 */
@Component
class ListedPrices {

    private final Prices prices;
    private final DecisionService decisions;

    ListedPrices(Prices prices, DecisionService decisions) {
        this.prices = prices;
        this.decisions = decisions;
    }

    /** @throws Refusal for a line without a price, an item in no list, or another price than the list's without a reason */
    Quotation.Line priced(String organisation, LocalDate day, Quotation.Line line) throws Refusal {
        if (line.code() == null) {
            if (line.unitPrice() == null) {
                throw Refusal.of(QuotationReason.NO_PRICE, field("lines"), line.description());
            }
            return plain(line);
        }
        Optional<Prices.Price> found = prices.on(organisation, line.code(), day);
        if (found.isPresent()) {
            return byList(line, found.get());
        }
        if (line.unitPrice() == null) {
            requireInTable(organisation, line);
        }
        return plain(line);
    }

    private static Quotation.Line plain(Quotation.Line line) {
        return new Quotation.Line(line.kind(), line.code(), line.description(), line.quantity(), line.unitPrice(), null, null, null);
    }

    private static Quotation.Line byList(Quotation.Line line, Prices.Price price) throws Refusal {
        boolean overruled = line.unitPrice() != null && line.unitPrice().compareTo(price.unitPrice()) != 0;
        if (overruled && (line.why() == null || line.why().isBlank())) {
            throw Refusal.of(QuotationReason.OVERRULED_WITHOUT_REASON, field("lines"), line.code(), price.unitPrice().toPlainString());
        }
        return new Quotation.Line(line.kind(), line.code(), line.description(), line.quantity(), overruled ? line.unitPrice() : price.unitPrice(),
                price.version(), price.unitPrice(), overruled ? line.why() : null);
    }

    private void requireInTable(String organisation, Quotation.Line line) throws Refusal {
        Object price;
        try {
            price = decisions.evaluate("paid-price", organisation, PaidPriceFacts.of(List.of(line))).outputs().get("totalCny");
        } catch (Refusal notListed) {
            price = null;
        }
        if (price == null) {
            throw Refusal.of(QuotationReason.NOT_IN_THE_PRICE_LIST, field("lines"), line.code());
        }
    }
}
