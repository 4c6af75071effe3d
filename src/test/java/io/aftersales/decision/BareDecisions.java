package io.aftersales.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.aftersales.engine.DecisionTables;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.time.DayList;
import io.aftersales.sla.time.PublicDays;
import io.aftersales.sla.time.WorkingCalendar;
import io.aftersales.sla.time.WorkingHours;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnEngine;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The tables of the class path and their composers without application, engine or database. */
final class BareDecisions {

    static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final BareDecisions ALL = new BareDecisions();

    private final Composers composers;
    private final TableReader reader;
    private final Evaluator evaluator;
    private final WorkingDays workingDays = publishedDays();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    private BareDecisions() {
        MatchedRules matched = new MatchedRules();
        DmnEngine engine = DecisionTables.engine(List.of(matched));
        reader = new TableReader(engine);
        evaluator = new Evaluator(engine, matched);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(Composer.class));
            scanner.scan("io.aftersales.decision.composer");
            context.refresh();
            composers = new Composers(new ArrayList<>(context.getBeansOfType(Composer.class).values()));
        }
    }

    private static WorkingDays publishedDays() {
        PublicDays days = PublicDays.of(DayList.read(new String(bytes("/calendar/cn.csv"), StandardCharsets.UTF_8)).entries());
        return new CalendarDays(new WorkingCalendar("cn", 1, ZONE, WorkingHours.always(), days));
    }

    static Composers composers() {
        return ALL.composers;
    }

    static boolean knows(String key) {
        return ALL.composers.get(key) != null && exists("shared", key);
    }

    static boolean exists(String folder, String key) {
        return BareDecisions.class.getResource(path(folder, key)) != null;
    }

    /** The folder whose table the organisation uses. */
    static String folder(String organisation, String key) {
        return exists(organisation, key) ? organisation : "shared";
    }

    static Table table(String folder, String key) {
        return ALL.tables.computeIfAbsent(path(folder, key), path -> ALL.reader.read(key, bytes(path)));
    }

    static Evaluator.Outcome evaluate(String organisation, String key, Map<String, ?> facts) throws Refusal {
        DecisionContext context = new DecisionContext(organisation, ZONE, NOW, ALL.workingDays);
        return ALL.evaluator.evaluate(ALL.composers.get(key), table(folder(organisation, key), key), facts, context);
    }

    static Map<String, Object> facts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    static byte[] bytes(String path) {
        try (InputStream content = BareDecisions.class.getResourceAsStream(path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String folder, String key) {
        return "/decisions/" + folder + "/" + key + ".dmn";
    }
}
