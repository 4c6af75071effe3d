package io.aftersales.servicecase;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The fault facts that a report may carry, by the names of the decisions, with what each may hold. */
final class FaultFacts {

    static final int LONGEST_TEXT = 2000;

    private static final Map<String, List<String>> CHOICES = Map.of(
            "severity", List.of("ordinary", "major", "A", "B", "C"),
            "region", List.of("city", "county", "in-province", "out-of-province"),
            "outage", List.of("none", "local", "large"),
            "faultDomain", List.of("terminal", "platform"));
    private static final List<String> FLAGS = List.of("restorable", "personalInjury", "equipmentAccident", "commissioningUrgent",
            "arrivalDamage", "paid", "holiday", "specialUser", "urgent");
    private static final List<String> TEXTS = List.of("faultText", "model");

    private FaultFacts() {
    }

    /** The facts that are there, blank ones left out. */
    static Map<String, Object> checked(Map<String, Object> given) throws Refusal {
        Map<String, Object> facts = new TreeMap<>();
        for (Map.Entry<String, Object> fact : given.entrySet()) {
            Object value = fact.getValue();
            if (value != null && !Objects.equals(value, "")) {
                facts.put(fact.getKey(), checked(fact.getKey(), value));
            } else if (!known(fact.getKey())) {
                throw Refusal.of(InputReason.UNKNOWN_FIELD, field(fact.getKey()), fact.getKey());
            }
        }
        return facts;
    }

    private static boolean known(String name) {
        return CHOICES.containsKey(name) || FLAGS.contains(name) || TEXTS.contains(name);
    }

    private static Object checked(String name, Object value) throws Refusal {
        if (CHOICES.containsKey(name)) {
            return choice(name, value);
        }
        if (FLAGS.contains(name)) {
            return flag(name, value);
        }
        if (TEXTS.contains(name)) {
            return PlainText.checked(name, value, LONGEST_TEXT);
        }
        throw Refusal.of(InputReason.UNKNOWN_FIELD, field(name), name);
    }

    private static Object choice(String name, Object value) throws Refusal {
        if (!CHOICES.get(name).contains(value)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field(name), name);
        }
        return value;
    }

    private static Boolean flag(String name, Object value) throws Refusal {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw Refusal.of(InputReason.NOT_A_CHOICE, field(name), name);
    }
}
