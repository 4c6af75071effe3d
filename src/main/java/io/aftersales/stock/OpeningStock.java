package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What lay in the stores before the platform knew them. */
@Service
@Transactional
public class OpeningStock {

    private static final Place BEFORE = Place.supplier("opening-stock");

    private final StockService stock;
    private final Replenishment replenishment;
    private final Movements movements;

    OpeningStock(StockService stock, Replenishment replenishment, Movements movements) {
        this.stock = stock;
        this.replenishment = replenishment;
        this.movements = movements;
    }

    /** @param unitCost in CNY @param minimum 0 for none @param fillTo 0 for the minimum */
    public record Row(String organisation, Place place, String partCode, int quantity, BigDecimal unitCost, List<String> numbers, int minimum,
                      int fillTo) {
    }

    /**
     * @return false where the same was taken before
     * @throws Refusal where something else was taken for the store and part before
     */
    public boolean take(Row row) throws Refusal {
        Movement movement = new Movement(row.organisation(), "opening:" + row.place() + ":" + row.partCode(), row.partCode(), row.quantity(),
                BEFORE, row.place(), row.numbers(), row.unitCost(), null, null);
        boolean known = movements.find(row.organisation(), movement.reference()).isPresent();
        if (known && !movements.find(row.organisation(), movement.reference()).orElseThrow().is(movement)) {
            throw Refusal.of(StockReason.OPENED_OTHERWISE, field("quantity"), row.partCode(), row.place().text());
        }
        stock.move(movement);
        if (!known && row.minimum() > 0) {
            replenishment.setMinimum(row.organisation(), row.place(), row.partCode(), row.minimum(), Math.max(row.minimum(), row.fillTo()));
        }
        return !known;
    }
}
