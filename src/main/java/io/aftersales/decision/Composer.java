package io.aftersales.decision;

import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Map;

/**
 * What no table should hold about one decision: which facts it takes, and the arithmetic between the figures of its
 * table and the outputs of the catalogue. One bean per decision key; it keeps no state and asks nobody but its
 * arguments, so that a receipt can be replayed years later.
 *
 * <p>The layers: facts in → {@link #inputs table inputs} → table → figures → {@link #compose outputs}. A figure (24
 * months, PT24H, CNY 500, a title) stands in the table, never in a composer.
 */
public interface Composer {

    /** The decision, also the name of its file: {@code warranty-period}. */
    String key();

    /** What the decision settles, as the catalogue of decisions shows it. */
    io.aftersales.shared.Text sentence();

    /** Which version a case takes: money, warranty and promised times that of its opening, routing the newest. */
    Binding binding();

    /**
     * Every fact that the decision understands in any pack. Facts are checked against it before the composer is asked:
     * a value of another type, a day that does not exist or a value outside the choices is refused by name.
     */
    List<Fact> facts();

    /**
     * The inputs of the table, derived from the facts: flags, texts and numbers ({@link Boolean}, {@link String},
     * {@link Number}) or null for what is not known. Dates and instants stay out of tables; hand the table the answer
     * about them ("accepted?", "in the service window?"). By default every fact that is a text, flag or number.
     *
     * @throws Refusal where a fact that cannot be done without is missing ({@link Facts#need})
     */
    default Map<String, Object> inputs(Facts facts, DecisionContext context) throws Refusal {
        return facts.scalars();
    }

    /**
     * For decisions that ask their table several times, once per item of a list for example; the figures then come in
     * {@link Figures#answers()} in the same order. By default one question with {@link #inputs}.
     */
    default List<Map<String, Object>> questions(Facts facts, DecisionContext context) throws Refusal {
        return List.of(inputs(facts, context));
    }

    /**
     * The outputs in the names of the catalogue. Values may be String, Boolean, Number, LocalDate, Instant (shown with
     * the organisation's offset), null where the catalogue shows null, and lists or maps of these; an output that does
     * not apply is left out. By default the figures of the one row that matched, blank ones left out.
     *
     * @param figures what the matched rows gave, see {@link Figures}
     * @throws Refusal where the facts do not allow a decision, by the field that is at fault
     */
    default Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        return figures.one().values();
    }
}
