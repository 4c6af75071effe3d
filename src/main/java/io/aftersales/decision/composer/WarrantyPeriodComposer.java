package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.Composer;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * The last day of the warranty and why. The table names the dates that count and for how long; here they are added up.
 * The last day is inside, the first is not counted, a missing day becomes the month's end, and an end on a day off is
 * not moved.
 */
@Component
class WarrantyPeriodComposer implements Composer {

    private static final String MANUAL = "manual";
    private static final String NOT_STARTED = "not-started";

    @Override
    public String key() {
        return "warranty-period";
    }

    @Override
    public Text sentence() {
        return new Text("保修到哪一天为止,依据是什么?", "Until when does the warranty run, and on what basis?");
    }

    @Override
    public Binding binding() {
        return Binding.OPENING;
    }

    @Override
    public List<Fact> facts() {
        return List.of(Fact.date("acceptanceDate"), Fact.date("exFactoryDate"), Fact.flag("extensionApproved"),
                Fact.date("contractEndDate"), Fact.flag("notedOnReport"), Fact.flag("converted"),
                Fact.choice("cardPolicy", "pre-2010-06-01", "new"), Fact.date("cardEndDate"), Fact.date("startDate"),
                Fact.text("productFamily"), Fact.count("productMonths"), Fact.date("repairClosedDate"),
                Fact.count("repairWarrantyDays"), Fact.flag("feePaid"), Fact.date("feePaidUntil"), Fact.date("checkDate"));
    }

    @Override
    public Map<String, Object> inputs(Facts facts, DecisionContext context) {
        LocalDate day = checkDate(facts, context);
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("accepted", facts.has("acceptanceDate") && !facts.date("acceptanceDate").isAfter(day));
        inputs.put("extensionApproved", Boolean.TRUE.equals(facts.flag("extensionApproved")));
        inputs.put("cardPolicy", cardPolicy(facts));
        inputs.put("contractDated", facts.has("contractEndDate"));
        inputs.put("repaired", facts.has("repairClosedDate"));
        inputs.put("productFamily", facts.text("productFamily"));
        inputs.put("monthsGiven", facts.has("productMonths"));
        inputs.put("feePaid", feePaid(facts, day));
        return inputs;
    }

    private static LocalDate checkDate(Facts facts, DecisionContext context) {
        return facts.has("checkDate") ? facts.date("checkDate") : context.today();
    }

    /** A card counts for converted stock only; converted stock whose card nobody has seen is a case for people. */
    private static String cardPolicy(Facts facts) {
        boolean converted = facts.has("converted") ? facts.flag("converted") : facts.has("cardPolicy");
        if (!converted) {
            return "none";
        }
        return facts.has("cardPolicy") ? facts.text("cardPolicy") : "unknown";
    }

    private static boolean feePaid(Facts facts, LocalDate day) {
        if (facts.has("feePaid")) {
            return facts.flag("feePaid");
        }
        return facts.has("feePaidUntil") && !facts.date("feePaidUntil").isBefore(day);
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        Figures.Row row = figures.one();
        End end = end(row, facts);
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("warrantyEnd", end.day());
        outputs.put("basis", end.basis());
        outputs.put("status", status(row, end, checkDate(facts, context)));
        if (row.has("fromElse") && !facts.has(row.text("from")) && facts.has(row.text("fromElse"))) {
            outputs.put("startFrom", row.text("fromElse"));
        }
        if ("contract-extension".equals(end.basis()) && end.day() != null) {
            outputs.put("documentDefect", Boolean.FALSE.equals(facts.flag("notedOnReport")));
        }
        return outputs;
    }

    private static String status(Figures.Row row, End end, LocalDate day) {
        if (row.has("status")) {
            return row.text("status");
        }
        if (end.manual()) {
            return MANUAL;
        }
        return day.isAfter(end.day()) ? "expired" : "in-warranty";
    }

    private static End end(Figures.Row row, Facts facts) {
        if (NOT_STARTED.equals(row.text("status")) || !row.has("from")) {
            return new End(null, row.text("basis"), true);
        }
        End first = counted(facts, row, "basis", "from", "length", "missing");
        if (!row.has("otherFrom")) {
            return first;
        }
        End second = counted(facts, row, "otherBasis", "otherFrom", "otherLength", "otherMissing");
        return "later".equals(row.text("combine")) ? later(first, second) : earlier(first, second);
    }

    /** Where one of two limits has no date the other one tells the end, but a person decides. */
    private static End earlier(End first, End second) {
        if (second.day() == null) {
            return new End(first.day(), second.basis(), true);
        }
        if (first.day() == null) {
            return first;
        }
        return second.day().isBefore(first.day()) ? second : first;
    }

    private static End later(End first, End second) {
        if (first.day() == null || second.day() == null) {
            return first.day() == null ? second : first;
        }
        return second.day().isAfter(first.day()) ? second : first;
    }

    private static End counted(Facts facts, Figures.Row row, String basis, String from, String length, String missing) {
        LocalDate start = facts.date(row.text(from));
        if (start == null && "from".equals(from) && row.has("fromElse")) {
            start = facts.date(row.text("fromElse"));
        }
        if (start == null) {
            return new End(null, row.has(missing) ? row.text(missing) : row.text(basis), true);
        }
        return new End(start.plus(length(facts, row, from, length)), row.text(basis), false);
    }

    /** A length among the facts (of the product, of the repair's guarantee) goes before the table's. */
    private static Period length(Facts facts, Figures.Row row, String from, String length) {
        String date = row.text(from);
        if ("startDate".equals(date) && facts.has("productMonths")) {
            return Period.ofMonths(facts.whole("productMonths"));
        }
        if ("repairClosedDate".equals(date) && facts.has("repairWarrantyDays")) {
            return Period.ofDays(facts.whole("repairWarrantyDays"));
        }
        return row.has(length) ? row.period(length) : Period.ZERO;
    }

    /** @param manual a person has to look: the date that is needed is missing */
    private record End(LocalDate day, String basis, boolean manual) {
    }
}
