package io.aftersales.installation;

import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What an inspection looks at, in one version; a change is a further version, and inspections keep the one they began with
 * (CAC-100).
 *
 * @param version from 1 on
 */
public record ChecklistTemplate(long id, String organisation, String key, int version, Text name, String madeBy, Instant madeAt,
                                List<Item> items) {

    /**
     * A question.
     *
     * @param itemNo from 1 on
     * @param kind   yes-no, number or text
     * @param least  smallest value in order, of a number; null for none
     * @param most   largest value in order, of a number; null for none
     * @param unit   of a number, for example MPa; null for none
     * @param weight from 1 to 100
     * @param impact what suffers where the item fails: safety, stability, effect or none (CAC-120)
     * @param photo  whether a photo is required
     */
    public record Item(int itemNo, String kind, Text text, BigDecimal least, BigDecimal most, String unit, int weight, String impact,
                       boolean photo) {

        boolean inOrder(BigDecimal measured) {
            return (least == null || measured.compareTo(least) >= 0) && (most == null || measured.compareTo(most) <= 0);
        }
    }
}
