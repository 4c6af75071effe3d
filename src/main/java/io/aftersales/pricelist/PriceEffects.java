package io.aftersales.pricelist;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a draft of a list would do: what was quoted in the last twelve months, at the draft's prices. Quotations keep their prices. */
@Component
@Transactional(readOnly = true)
public class PriceEffects {

    private static final int MONTHS = 12;
    private static final int MOST_SHOWN = 500;

    private final PriceLists lists;
    private final PriceListReads reads;
    private final OrganisationService organisations;
    private final JdbcClient jdbc;
    private final Clock clock;

    PriceEffects(PriceLists lists, PriceListReads reads, OrganisationService organisations, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.reads = reads;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The effect of a draft.
     *
     * @param on     the day whose prices are compared
     * @param since  from when quotations are looked at
     * @param dearer how many codes cost more on that day @param cheaper how many less @param added how many have a price only by the
     *               draft @param gone how many have none any more
     * @param lines  quoted lines with a code whose price changes
     * @param was    what was quoted for them, CNY @param now the same quantities at the draft's prices; what has no price keeps its own
     * @param open   quotations with such a line that nobody has answered; they keep their price
     * @param rows   at most 500 codes, the largest difference first
     */
    public record Effect(LocalDate on, OffsetDateTime since, int dearer, int cheaper, int added, int gone, int lines, BigDecimal was, BigDecimal now,
                         int open, List<Code> rows) {
    }

    /**
     * A code whose price changes.
     *
     * @param priceWas null where it had none @param priceNow null where it has none
     * @param lines    quoted lines, of {@code quantity} pieces in all
     * @param was      what was quoted, CNY @param now the same at the draft's price
     */
    public record Code(String code, Text name, BigDecimal priceWas, BigDecimal priceNow, int lines, BigDecimal quantity, BigDecimal was,
                       BigDecimal now) {

        BigDecimal difference() {
            return now.subtract(was).abs();
        }
    }

    private record Quoted(String code, int lines, BigDecimal quantity, BigDecimal amount, int open) {
    }

    /**
     * @param on the day whose prices are compared; where absent the first day on which all that is new holds, not before today
     * @throws Refusal not found, also where it is another organisation's
     */
    public Effect of(String draftId, LocalDate on) throws Refusal {
        PriceList.Draft draft = reads.draft(draftId).draft();
        List<PriceItem> drafted = reads.check(draft).items();
        List<PriceItem> present = reads.inForce(draft.organisation(), draft.key()).map(version -> lists.items(version.id())).orElse(List.of());
        LocalDate day = on != null ? on : firstDay(draft.organisation(), present, drafted);
        OffsetDateTime since = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(MONTHS);
        Map<String, Quoted> quoted = quoted(draft.organisation(), since);
        List<Code> codes = new ArrayList<>();
        int open = 0;
        TreeSet<String> all = new TreeSet<>();
        present.forEach(item -> all.add(item.code()));
        drafted.forEach(item -> all.add(item.code()));
        for (String code : all) {
            Optional<PriceItem> was = on(present, code, day);
            Optional<PriceItem> now = on(drafted, code, day);
            if (!was.map(PriceItem::price).equals(now.map(PriceItem::price))) {
                codes.add(code(was.orElse(null), now.orElse(null), quoted.get(code)));
                open += quoted.containsKey(code) ? quoted.get(code).open() : 0;
            }
        }
        return effect(day, since, codes, open);
    }

    private LocalDate firstDay(String organisation, List<PriceItem> present, List<PriceItem> drafted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), organisations.zone(organisation));
        return drafted.stream().filter(item -> !present.contains(item)).map(PriceItem::from).filter(from -> from.isAfter(today))
                .max(Comparator.naturalOrder()).orElse(today);
    }

    private static Optional<PriceItem> on(List<PriceItem> items, String code, LocalDate day) {
        return items.stream().filter(item -> item.code().equals(code) && item.holdsOn(day)).findFirst();
    }

    private static Code code(PriceItem was, PriceItem now, Quoted quoted) {
        BigDecimal quantity = quoted == null ? BigDecimal.ZERO : quoted.quantity();
        BigDecimal amount = quoted == null ? BigDecimal.ZERO.setScale(2) : quoted.amount();
        PriceItem named = now == null ? was : now;
        return new Code(named.code(), named.name(), was == null ? null : was.price(), now == null ? null : now.price(),
                quoted == null ? 0 : quoted.lines(), quantity, amount,
                now == null ? amount : now.price().multiply(quantity).setScale(2, RoundingMode.HALF_UP));
    }

    private static Effect effect(LocalDate day, OffsetDateTime since, List<Code> codes, int open) {
        List<Code> both = codes.stream().filter(code -> code.priceWas() != null && code.priceNow() != null).toList();
        int dearer = (int) both.stream().filter(code -> code.priceNow().compareTo(code.priceWas()) > 0).count();
        int added = (int) codes.stream().filter(code -> code.priceWas() == null).count();
        return new Effect(day, since, dearer, both.size() - dearer, added, codes.size() - both.size() - added,
                codes.stream().mapToInt(Code::lines).sum(), sum(codes.stream().map(Code::was).toList()), sum(codes.stream().map(Code::now).toList()),
                open, codes.stream().sorted(Comparator.comparing(Code::difference).reversed().thenComparing(Code::code)).limit(MOST_SHOWN).toList());
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private Map<String, Quoted> quoted(String organisation, OffsetDateTime since) {
        Map<String, Quoted> byCode = new HashMap<>();
        jdbc.sql("""
                        select l.code, count(*) as lines, sum(l.quantity) as quantity, coalesce(sum(l.amount), 0) as amount,
                               count(distinct case when q.consent is null and q.state = 'sent' then q.id end) as open
                          from quotation_line l join quotation q on q.id = l.quotation_id join service_case c on c.number = q.case_number
                         where c.organisation = ? and q.sent_at >= ? and q.state <> 'replaced' and l.code is not null group by l.code""")
                .params(organisation, since).query(Quoted.class).list().forEach(quoted -> byCode.put(quoted.code(), quoted));
        return byCode;
    }
}
