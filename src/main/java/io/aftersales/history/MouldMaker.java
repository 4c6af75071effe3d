package io.aftersales.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aftersales.audit.VouchedRow;
import io.aftersales.organisation.OrganisationService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes examples apart. */
@Component
@Profile("history")
class MouldMaker {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final ExampleRows rows;
    private final Cast cast;
    private final OrganisationService organisations;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MouldMaker(ExampleRows rows, Cast cast, OrganisationService organisations, JdbcClient jdbc, ObjectMapper json) {
        this.rows = rows;
        this.cast = cast;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether all that belongs to the example stands in rows that can be copied. */
    boolean canBeCopied(Example example) {
        return jdbc.sql("select count(*) from service_case where parent = ?").param(example.number()).query(Integer.class).single() == 0;
    }

    /** @param now when an open example was looked at */
    Mould of(Example example, Instant now) {
        List<ExampleRows.Found> found = rows.of(example);
        List<ExampleRows.Told> events = rows.events(example);
        ZoneId zone = organisations.zone(example.organisation());
        TimeLine.Knots knots = knots(example, found, events, now);
        List<String> words = words(example, found);
        Numbers numbers = new Numbers(found);
        TextCutter cutter = new TextCutter(knots, zone, words, Set.copyOf(words.subList(Owner.WORDS, words.size())), foreignIds(), numbers);
        List<Mould.Row> mouldRows = new ArrayList<>();
        for (ExampleRows.Found table : found) {
            for (Map<String, Object> row : table.rows()) {
                mouldRows.add(row(table, row, knots, cutter, numbers));
            }
        }
        List<Mould.Stream> streams = new Events(json, knots, cutter, numbers).of(events);
        return new Mould(example, knots, words, cutter.ids(), numbers.tables, mouldRows, streams);
    }

    private static TimeLine.Knots knots(Example example, List<ExampleRows.Found> found, List<ExampleRows.Told> events, Instant now) {
        TreeSet<Instant> instants = new TreeSet<>();
        found.forEach(table -> table.rows().forEach(row -> row.values().forEach(value -> note(value, instants))));
        events.forEach(event -> note(event.columns().get("at"), instants));
        Instant opened = (Instant) rowsOf(found, "service_case").get(0).get("opened_at");
        return TimeLine.Knots.of(instants, Deadlines.of(found), opened, example.road().open() ? now : null);
    }

    static List<Map<String, Object>> rowsOf(List<ExampleRows.Found> found, String table) {
        return found.stream().filter(one -> one.table().name().equals(table)).findFirst().orElseThrow().rows();
    }

    private static void note(Object value, TreeSet<Instant> instants) {
        if (value instanceof Instant instant) {
            instants.add(instant);
        }
    }

    private List<String> words(Example example, List<ExampleRows.Found> found) {
        String technician = rowsOf(found, "visit").stream().filter(visit -> visit.get("unit_id").equals(example.home().outlet()))
                .map(visit -> (String) visit.get("technician")).findFirst().orElse(cast.technicians(example.home().outlet()).get(0).person());
        List<String> words = new ArrayList<>(Owner.words(example.number(), example.owner(), example.home().province(), example.home().city(), "市区"));
        words.addAll(cast.words(example.home().outlet(), cast.technician(example.home().outlet(), technician)));
        return words;
    }

    private Set<String> foreignIds() {
        return jdbc.sql("""
                select ID_ from ACT_RE_PROCDEF union select ID_ from ACT_RE_DECISION_DEF union select ID_ from ACT_RE_DEPLOYMENT
                union select ID_ from ACT_RU_JOBDEF union select definition_id from decision_publication
                union select DEPLOYMENT_ID_ from ACT_RE_PROCDEF""").query(String.class).list().stream()
                .map(id -> id.replaceFirst(".*?(" + UUID + ").*", "$1")).filter(id -> id.matches(UUID)).collect(Collectors.toSet());
    }

    private Mould.Row row(ExampleRows.Found table, Map<String, Object> row, TimeLine.Knots knots, TextCutter cutter, Numbers numbers) {
        Cell[] cells = new Cell[table.shape().columns().size()];
        for (int at = 0; at < cells.length; at++) {
            String column = table.shape().columns().get(at);
            cells[at] = cell(table.table(), column, row, knots, cutter, numbers);
        }
        return new Mould.Row(table.table(), table.shape(), cells, vouched(table.table().name(), row, cutter));
    }

    private static Cell vouched(String table, Map<String, Object> row, TextCutter cutter) {
        return switch (table) {
            case "decision_receipt", "message" -> cutter.cut((String) row.get("id"));
            case "ledger_entry" -> cutter.cut(row.get("source") + "|" + row.get("kind") + "|" + row.get("party"));
            default -> null;
        };
    }

    private static Cell cell(CopiedTable table, String column, Map<String, Object> row, TimeLine.Knots knots, TextCutter cutter, Numbers numbers) {
        Object value = row.get(column);
        String numbered = column.equals(table.id()) ? table.name() : table.numbers().get(column);
        if ("open_clock".equals(table.name()) && "rank_ms".equals(column)) {
            return OpenClocks.rank(row, knots);
        }
        if ("open_clock".equals(table.name()) && "change".equals(column)) {
            return OpenClocks.change(numbers);
        }
        if ("message".equals(table.name()) && "salt".equals(column)) {
            return copy -> VouchedRow.salt();
        }
        if (value == null || "import_digest".equals(column)) {
            return Cell.same(null);
        }
        if (numbered != null) {
            return Cell.number(numbers.place(numbered, ((Number) value).longValue()));
        }
        if ("ACT_RU_VARIABLE".equals(table.name()) && "visitId".equals(row.get("name_")) && ("long_".equals(column) || "text_".equals(column))) {
            Cell number = Cell.number(numbers.place("visit", Long.parseLong(value.toString())));
            return "long_".equals(column) ? number : copy -> number.of(copy).toString();
        }
        if ("duration_".equals(column)) {
            return duration(row, knots);
        }
        return value instanceof Instant instant ? Cell.at(knots, instant) : value instanceof LocalDate day ? Cell.day(day)
                : value instanceof String text ? cutter.cut(text) : Cell.same(value);
    }

    private static Cell duration(Map<String, Object> row, TimeLine.Knots knots) {
        Cell start = Cell.at(knots, (Instant) row.get("start_time_"));
        Cell end = Cell.at(knots, (Instant) row.get("end_time_"));
        return copy -> ((Instant) end.of(copy)).toEpochMilli() - ((Instant) start.of(copy)).toEpochMilli();
    }

    /** The places of the numbers that the database gave to the example's rows. */
    static final class Numbers {

        private final List<String> tables = new ArrayList<>();
        private final Map<String, Map<Long, Integer>> places = new HashMap<>();
        private int openClocks;

        private Numbers(List<ExampleRows.Found> found) {
            found.stream().filter(table -> table.table().id() != null).forEach(table -> table.rows().forEach(row -> {
                places.computeIfAbsent(table.table().name(), name -> new LinkedHashMap<>()).put(((Number) row.get("id")).longValue(), tables.size());
                tables.add(table.table().name());
            }));
        }

        Map<Long, Integer> of(String table) {
            return places.getOrDefault(table, Map.of());
        }

        int place(String table, long number) {
            Integer place = of(table).get(number);
            if (place == null) {
                throw new IllegalStateException(table + " " + number + " is not of the example");
            }
            return place;
        }

        int nextOpenClock() {
            return openClocks++;
        }
    }

    /** Events with what they say. */
    private static final class Events {

        private static final Set<String> NUMBERED = Set.of("visit", "quotation", "payment");

        private final ObjectMapper json;
        private final TimeLine.Knots knots;
        private final TextCutter cutter;
        private final Numbers numbers;

        private Events(ObjectMapper json, TimeLine.Knots knots, TextCutter cutter, Numbers numbers) {
            this.json = json;
            this.knots = knots;
            this.cutter = cutter;
            this.numbers = numbers;
        }

        private List<Mould.Stream> of(List<ExampleRows.Told> events) {
            Map<String, List<Mould.Told>> streams = new LinkedHashMap<>();
            events.forEach(event -> streams.computeIfAbsent(event.stream(), name -> new ArrayList<>()).add(told(event)));
            return streams.entrySet().stream().map(stream -> new Mould.Stream(name(stream.getKey()), !stream.getKey().startsWith("case:"),
                    stream.getValue())).toList();
        }

        private Cell name(String stream) {
            if (stream.startsWith("case:")) {
                return cutter.cut(stream);
            }
            int colon = stream.indexOf(':');
            String kind = stream.substring(0, colon + 1);
            Cell number = Cell.number(numbers.place(kind.equals("unit:") ? "equipment_unit" : "customer", Long.parseLong(stream.substring(colon + 1))));
            return copy -> kind + number.of(copy);
        }

        private Mould.Told told(ExampleRows.Told event) {
            Map<String, Object> columns = event.columns();
            Map<String, Cell> payload = new LinkedHashMap<>();
            List<Mould.Vouched> vouched = new ArrayList<>();
            read((String) columns.get("payload")).forEach((name, value) -> {
                if (VouchedRow.ROWS.equals(name)) {
                    ((List<?>) value).forEach(row -> vouched.add(new Mould.Vouched((String) ((Map<?, ?>) row).get("table"),
                            cutter.cut((String) ((Map<?, ?>) row).get("key")))));
                } else {
                    payload.put(name, value(name, name, value, event));
                }
            });
            return new Mould.Told((String) columns.get("kind"), Cell.at(knots, (Instant) columns.get("at")), (String) columns.get("actor_kind"),
                    cutter.cut((String) columns.get("actor")), (String) columns.get("actor_role"), text(columns.get("actor_unit")), (String) columns.get("organisation"), payload, vouched);
        }

        private Cell text(Object text) {
            return text == null ? Cell.same(null) : cutter.cut((String) text);
        }

        private Map<String, Object> read(String payload) {
            try {
                return json.readValue(payload, new TypeReference<>() { });
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** @param place of a value in the payload: names and numbers in lists, with dots between */
        private Cell value(String place, String name, Object value, ExampleRows.Told event) {
            if (value instanceof Map<?, ?> map && map.containsKey("commitment")) {
                Cell text = cutter.cut(event.personal().get(place));
                return copy -> new io.aftersales.audit.Personal((String) text.of(copy));
            }
            if (value instanceof Map<?, ?> map) {
                Map<String, Cell> cells = new LinkedHashMap<>();
                map.forEach((key, inner) -> cells.put((String) key, value(place + '.' + key, (String) key, inner, event)));
                return copy -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    cells.forEach((key, cell) -> values.put(key, cell.of(copy)));
                    return values;
                };
            }
            if (value instanceof List<?> list) {
                List<Cell> cells = new ArrayList<>();
                list.forEach(inner -> cells.add(value(place + '.' + cells.size(), name, inner, event)));
                return copy -> cells.stream().map(cell -> cell.of(copy)).toList();
            }
            if (value instanceof Number number && NUMBERED.contains(name)) {
                return Cell.number(numbers.place(name, number.longValue()));
            }
            return value instanceof String text ? cutter.cut(text) : Cell.same(value);
        }
    }
}
