package io.aftersales.decision.composer;

import io.aftersales.decision.Binding;
import io.aftersales.decision.DecisionContext;
import io.aftersales.decision.Fact;
import io.aftersales.decision.Facts;
import io.aftersales.decision.Figures;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Who gets a job. The table judges each candidate (an outlet, or a technician) by region, licence and product; of those
 * that may have it, the least loaded wins: open jobs over weight, so that a warned one with weight 0.5 counts double.
 * With equal load the heavier weight goes first, then the order of the list. If nobody is left, the table says where the
 * job goes.
 *
 * <p>A candidate: {@code {"id", "regions": [..], "licensed", "weight" (1), "openJobs" (0), "products": [..], "community"}};
 * no products means all of them.
 */
@Component
class DispatchRoutingComposer extends KeyedComposer {

    private static final String OUTLETS = "outlets";

    DispatchRoutingComposer() {
        super("dispatch-routing", new Text("这一单派给谁?", "Who gets the job?"), Binding.NEWEST, Fact.text("region"),
                Fact.text("product"), Fact.list(OUTLETS));
    }

    @Override
    public List<Map<String, Object>> questions(Facts facts, DecisionContext context) throws Refusal {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (Candidate candidate : candidates(facts)) {
            Map<String, Object> question = new LinkedHashMap<>();
            question.put("candidate", true);
            question.put("servesRegion", candidate.serves(facts.text("region")));
            question.put("licensed", candidate.licensed());
            question.put("fitsProduct", candidate.fits(facts.text("product")));
            question.put("community", candidate.community());
            questions.add(question);
        }
        questions.add(nobody(facts));
        return questions;
    }

    private static Map<String, Object> nobody(Facts facts) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("candidate", false);
        question.put("region", facts.has(OUTLETS) ? null : facts.text("region"));
        return question;
    }

    @Override
    public Map<String, Object> compose(Facts facts, Figures figures, DecisionContext context) throws Refusal {
        List<Candidate> candidates = candidates(facts);
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Figures.Row row = Figures.one(figures.answers().get(i));
            if (Boolean.TRUE.equals(row.flag("eligible")) && candidates.get(i).weight().signum() > 0) {
                ranked.add(new Ranked(candidates.get(i), row.number("preference")));
            }
        }
        ranked.sort(Ranked.BEST_FIRST);
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("outlet", ranked.isEmpty() ? Figures.one(figures.answers().get(candidates.size())).text("outlet")
                : ranked.get(0).candidate().id());
        outputs.put("candidates", ranked.stream().map(one -> one.candidate().id()).toList());
        return outputs;
    }

    private static List<Candidate> candidates(Facts facts) throws Refusal {
        List<Candidate> candidates = new ArrayList<>();
        if (facts.has(OUTLETS)) {
            for (Object outlet : facts.list(OUTLETS)) {
                if (!(outlet instanceof Map<?, ?> fields) || !(fields.get("id") instanceof String id)) {
                    throw Refusal.of(InputReason.REQUIRED, Refusal.field(OUTLETS), "outlets.id");
                }
                candidates.add(new Candidate(id, fields, number(fields, "weight", BigDecimal.ONE),
                        number(fields, "openJobs", BigDecimal.ZERO)));
            }
        }
        return candidates;
    }

    private static BigDecimal number(Map<?, ?> fields, String name, BigDecimal unless) throws Refusal {
        Object value = fields.get(name);
        if (value == null) {
            return unless;
        }
        if (!(value instanceof BigDecimal number)) {
            throw Refusal.of(InputReason.NOT_A_NUMBER, Refusal.field(OUTLETS), OUTLETS + "." + name);
        }
        return Quantities.positiveOrZero(number, OUTLETS);
    }

    private record Candidate(String id, Map<?, ?> fields, BigDecimal weight, BigDecimal openJobs) {

        Boolean serves(String region) {
            return region == null ? null : fields.get("regions") instanceof List<?> regions ? regions.contains(region) : null;
        }

        Boolean fits(String product) {
            return product == null || !(fields.get("products") instanceof List<?> products) || products.isEmpty() ? null
                    : Boolean.valueOf(products.contains(product));
        }

        Boolean licensed() {
            return fields.get("licensed") instanceof Boolean licensed ? licensed : null;
        }

        Boolean community() {
            return fields.get("community") instanceof Boolean community ? community : null;
        }

        BigDecimal load() {
            return openJobs.divide(weight, MathContext.DECIMAL64);
        }
    }

    private record Ranked(Candidate candidate, BigDecimal preference) {

        /** Stable, so that the order of the list decides between equals. */
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::preference)
                .thenComparing(ranked -> ranked.candidate().load())
                .thenComparing(ranked -> ranked.candidate().weight(), Comparator.reverseOrder());
    }
}
