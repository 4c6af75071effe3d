package io.aftersales.decision;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.aftersales.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts nobody thought of: whatever comes in, a decision answers or refuses by name; it never breaks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionRobustnessTest {

    private static final int TRIES = 150;
    private static final List<String> PACKS =
            List.of("organisation-without-tables", "central-ac", "room-ac", "electrical-equipment", "home-appliance", "fleet-terminal");
    private static final List<Object> ODD = List.of("", "?", true, -1, 0, 1.5, 2_147_483_647, List.of(), Map.of(), "2026-02-30");
    private static final List<Object> LISTS = List.of(List.of(), List.of("01"), List.of(List.of("01", 2)), List.of(List.of("01", -1)),
            List.of(List.of("material", 1, 99.99)), List.of(List.of("store", 3), List.of("other", 0)), List.of(Map.of()),
            List.of(Map.of("id", "O1", "regions", List.of("R1"), "licensed", true, "weight", 0, "openJobs", 1e12)),
            List.of(Map.of("id", "O1", "regions", "R1", "licensed", "yes")), List.of(1, true, "x"));
    private static final List<Object> MAPS = List.of(Map.of(), Map.of("occurrence", 1), Map.of("occurrence", "1"), Map.of("A", 1.1),
            Map.of("A", "x"), Map.of("content", true), Map.of("content", 1));
    private static final List<Object> INSTANTS = List.of("2025-03-10T10:00:00+08:00", "2024-02-29T23:59:59Z", "1970-01-01T00:00:00+18:00",
            "9999-12-31T23:59:59-18:00");
    private static final List<Object> DATES = List.of("2025-03-10", "2024-02-29", "1900-01-01", "9999-12-31");

    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        BareDecisions.composers().all().forEach(composer -> keys.add(composer.key()));
        return keys;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void no_facts_break_a_decision(String key) {
        Random random = new Random(key.hashCode());
        for (String pack : PACKS) {
            List<Table.Column> columns = BareDecisions.table(BareDecisions.folder(pack, key), key).inputs();
            for (int i = 0; i < TRIES; i++) {
                Map<String, Object> facts = facts(BareDecisions.composers().get(key).facts(), columns, random);
                assertThatCode(() -> answerOrRefuse(pack, key, facts)).as("%s for %s: %s", key, pack, facts).doesNotThrowAnyException();
            }
        }
    }

    private static void answerOrRefuse(String pack, String key, Map<String, Object> facts) {
        try {
            BareDecisions.evaluate(pack, key, facts);
        } catch (Refusal refusal) {
            // said no by name, as it should
        }
    }

    private static Map<String, Object> facts(List<Fact> schema, List<Table.Column> columns, Random random) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Fact fact : schema) {
            int dice = random.nextInt(20);
            if (dice < 6) {
                continue;
            }
            facts.put(fact.name(), dice == 6 ? pick(ODD, random) : typical(fact, columns, random));
        }
        return facts;
    }

    private static Object typical(Fact fact, List<Table.Column> columns, Random random) {
        return switch (fact.type()) {
            case TEXT -> pick(texts(fact, columns), random);
            case FLAG -> random.nextBoolean();
            case NUMBER -> pick(List.of(0, 1, -0.01, 3, 4.5, 95, 999_999_999_999L, 0.005), random);
            case WHOLE, COUNT -> pick(List.of(0, 1, -1, 2, 12, 100, Integer.MAX_VALUE), random);
            case DATE -> pick(DATES, random);
            case MONTH -> pick(List.of("2025-02", "2024-02", "9999-12"), random);
            case INSTANT -> pick(INSTANTS, random);
            case LIST -> pick(LISTS, random);
            case MAP -> pick(MAPS, random);
        };
    }

    private static List<Object> texts(Fact fact, List<Table.Column> columns) {
        List<Object> texts = new ArrayList<>(fact.choices());
        columns.stream().filter(column -> column.name().equals(fact.name())).forEach(column -> texts.addAll(column.choices()));
        texts.addAll(List.of("service-report", "R1", "Fushun"));
        return texts;
    }

    private static Object pick(List<Object> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
