package io.aftersales.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;

import org.springframework.stereotype.Component;

/**
 * Checks answers against their form, whatever way they came: every value has the question's type and keeps its limits,
 * choices are among those offered, nothing required is missing, nothing unknown is taken. What a condition hides is
 * neither demanded nor kept. Texts are data: nothing in an answer is ever evaluated.
 */
@Component
public class FormCheck {

    private final Conditions conditions;

    public FormCheck(Conditions conditions) {
        this.conditions = conditions;
    }

    /**
     * @param values as they were submitted: JSON's own types
     * @return the answers by field name in the form's order; unanswered questions are left out
     * @throws Refusal that names the first field at fault, in a row as {@code parts[2].quantity}
     */
    public Map<String, Object> check(Form form, Map<String, ?> values, Asked asked) throws Refusal {
        return new Level(form.fields(), values, "", Map.of(), asked).check();
    }

    /** The questions of the form, or of one row. */
    private final class Level {

        private final List<Field> fields;
        private final Map<String, ?> values;
        private final String prefix;
        private final Map<String, Object> around;
        private final Asked asked;
        private final AnswerReader reader;
        private final Map<String, Object> answers = new HashMap<>();
        private final Map<String, Refusal> refusals = new HashMap<>();
        private final Set<String> hidden = new HashSet<>();

        private Level(List<Field> fields, Map<String, ?> values, String prefix, Map<String, Object> around, Asked asked) {
            this.fields = fields;
            this.values = values;
            this.prefix = prefix;
            this.around = around;
            this.asked = asked;
            this.reader = new AnswerReader(asked);
        }

        private Map<String, Object> check() throws Refusal {
            refuseUnknown();
            fields.stream().filter(field -> !field.fixed() && field.kind() != Field.Kind.ROWS).forEach(this::read);
            hide();
            Map<String, Object> checked = new LinkedHashMap<>();
            for (Field field : fields) {
                if (!field.fixed() && !hidden.contains(field.key())) {
                    Object answer = answer(field);
                    if (answer != null) {
                        checked.put(field.key(), answer);
                    }
                }
            }
            return checked;
        }

        private void refuseUnknown() throws Refusal {
            Set<String> known = fields.stream().map(Field::key).collect(Collectors.toSet());
            for (String key : values.keySet()) {
                if (!known.contains(key)) {
                    throw Refusal.of(InputReason.UNKNOWN_FIELD, Refusal.field(prefix + key));
                }
            }
        }

        private void read(Field field) {
            try {
                answers.put(field.key(), reader.read(field, prefix + field.key(), values.get(field.key())));
            } catch (Refusal refusal) {
                refusals.put(field.key(), refusal);
            }
        }

        /** What is hidden may hide more: asked again until nothing changes. */
        private void hide() {
            boolean changed = true;
            while (changed) {
                Map<String, Object> context = context();
                List<String> more = fields.stream().filter(field -> !hidden.contains(field.key()))
                        .filter(field -> field.hiddenIf().stream().anyMatch(feel -> conditions.holds(feel, context)))
                        .map(Field::key).toList();
                changed = hidden.addAll(more);
            }
        }

        private Map<String, Object> context() {
            Map<String, Object> context = new HashMap<>(around);
            fields.forEach(field -> context.put(field.key(), shown(field, hidden.contains(field.key()) ? null : answers.get(field.key()))));
            return context;
        }

        private Object answer(Field field) throws Refusal {
            Refusal refusal = refusals.get(field.key());
            if (refusal != null) {
                throw refusal;
            }
            Object answer = field.kind() == Field.Kind.ROWS ? rows(field) : answers.get(field.key());
            boolean missing = answer == null || field.kind() == Field.Kind.FLAG && Boolean.FALSE.equals(answer);
            if (field.required() && missing) {
                throw AnswerReader.refuse(InputReason.REQUIRED, field, prefix + field.key());
            }
            return answer;
        }

        private List<Map<String, Object>> rows(Field field) throws Refusal {
            Object raw = values.get(field.key());
            if (raw == null) {
                return null;
            }
            Map<String, Object> outside = context();
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Object row : AnswerReader.list(field, prefix + field.key(), raw)) {
                String path = prefix + field.key() + '[' + rows.size() + "].";
                if (!(row instanceof Map<?, ?> map)) {
                    throw AnswerReader.refuse(InputReason.MALFORMED, field, prefix + field.key());
                }
                Map<String, Object> named = new LinkedHashMap<>();
                map.forEach((key, value) -> named.put(String.valueOf(key), value));
                rows.add(new Level(field.columns(), named, path, outside, asked).check());
            }
            return rows.isEmpty() ? null : rows;
        }
    }

    /** An answer as the browser has it when it evaluates the same condition. */
    private static Object shown(Field field, Object answer) {
        return switch (field.kind()) {
            case FLAG -> answer != null && (Boolean) answer;
            case CHOICES, DOCUMENTS, ROWS -> answer == null ? List.of() : answer;
            case DATE, TIME, INSTANT -> answer == null ? null : answer.toString();
            default -> answer;
        };
    }
}
