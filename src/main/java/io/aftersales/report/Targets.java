package io.aftersales.report;

import io.aftersales.decision.Decision;
import io.aftersales.decision.DecisionService;
import io.aftersales.report.Report.Cell;
import io.aftersales.report.Report.Target;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/** What a figure must reach by the tables of its organisation, and whether it does; asked without a receipt. */
@Component
class Targets {

    /** The figure that has a table of its own. */
    static final String INSPECTION_COVERAGE = "inspection-coverage";

    private static final String TABLE = "kpi-target";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int EXACT = 12;

    private final DecisionService decisions;

    Targets(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** Null where the organisation has none. @param organisation null where figures of several stand together */
    Target of(Figure figure, String organisation) {
        Decision decision = ask(figure, organisation, 1, 1);
        if (decision == null) {
            return null;
        }
        Map<?, ?> row = row(decision);
        Object target = row.get(INSPECTION_COVERAGE.equals(figure.kpi()) ? "targetPercent" : "target");
        if (target == null) {
            return null;
        }
        Object comparison = row.get("comparison");
        BigDecimal value = new BigDecimal(target.toString());
        return new Target(plain(figure.unit() == FigureUnit.SHARE ? value.divide(HUNDRED, EXACT, RoundingMode.HALF_UP) : value),
                comparison == null ? "at-least" : comparison.toString());
    }

    /** Without needless places. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The cell with its verdict; as it is where there is none. */
    Cell judged(Figure figure, String organisation, Cell cell) {
        if (cell.denominator() == null || cell.denominator() == 0 || cell.numerator() == null) {
            return cell;
        }
        Decision decision = ask(figure, organisation, cell.numerator(), cell.denominator());
        return decision == null ? cell : new Cell(cell.value(), cell.numerator(), cell.denominator(), (Boolean) decision.outputs().get("met"));
    }

    private Decision ask(Figure figure, String organisation, long events, long services) {
        if (figure.kpi() == null || organisation == null) {
            return null;
        }
        try {
            if (INSPECTION_COVERAGE.equals(figure.kpi())) {
                return decisions.evaluate(INSPECTION_COVERAGE, organisation, Map.of("projects", services, "inspected", events));
            }
            Map<String, Object> facts = new HashMap<>(Map.of("kpi", figure.kpi(), "events", events, "services", services));
            facts.put("score", BigDecimal.valueOf(events).multiply(HUNDRED).divide(BigDecimal.valueOf(services), EXACT, RoundingMode.HALF_UP));
            return decisions.evaluate(TABLE, organisation, facts);
        } catch (Refusal notNamed) {
            return null; // the organisation's table does not know the figure
        }
    }

    private static Map<?, ?> row(Decision decision) {
        return decision.receipt().get("matches") instanceof List<?> answers && !answers.isEmpty() && answers.get(0) instanceof List<?> rows
                && !rows.isEmpty() && rows.get(0) instanceof Map<?, ?> row && row.get("figures") instanceof Map<?, ?> figures ? figures : Map.of();
    }
}
