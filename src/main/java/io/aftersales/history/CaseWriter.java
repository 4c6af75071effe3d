package io.aftersales.history;

import io.aftersales.audit.PastStreams;
import io.aftersales.audit.VouchedRow;
import io.aftersales.customer.ArchiveTerms;
import io.aftersales.customer.Place;
import io.aftersales.proof.VouchedColumns;
import io.aftersales.shared.Actor;
import io.aftersales.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes a copy: its rows, and the chains of its events that vouch for them. */
@Component
@Profile("history")
class CaseWriter {

    private static final List<String> TERMS = List.of("organisation", "term", "customer_id", "equipment_id");

    private final PastStreams trail;
    private final ExampleRows shapes;

    CaseWriter(PastStreams trail, ExampleRows shapes) {
        this.trail = trail;
        this.shapes = shapes;
    }

    /** A place for rows of all tables that copies have. */
    RowSink sink(List<Mould> moulds) {
        Map<String, Shape> known = new LinkedHashMap<>();
        for (CopiedTable table : CopiedTable.ALL) {
            moulds.stream().flatMap(mould -> mould.rows().stream()).filter(row -> row.table() == table).findFirst()
                    .ifPresent(row -> known.put(table.name(), row.shape()));
        }
        known.put("archive_term", shapes.shape("archive_term", TERMS));
        known.put("audit_stream", shapes.shape("audit_stream", PastStreams.Target.STREAM));
        known.put("audit_event", shapes.shape("audit_event", PastStreams.Target.EVENT));
        known.put("audit_personal", shapes.shape("audit_personal", PastStreams.Target.PERSONAL));
        return new RowSink(List.copyOf(known.values()));
    }

    /** @param withOwner whether customer and unit are new */
    void write(Copy copy, Owner owner, boolean withOwner, RowSink sink) {
        Map<String, Map<String, Object>> vouched = new HashMap<>();
        for (Mould.Row row : copy.mould.rows()) {
            if (!row.table().owner() || withOwner) {
                Object[] values = new Object[row.cells().length];
                for (int column = 0; column < values.length; column++) {
                    values[column] = row.cells()[column].of(copy);
                }
                sink.add(row.table().name(), values);
                if (row.vouched() != null) {
                    vouched.put(row.table().name() + '|' + row.vouched().of(copy), byColumn(row.shape(), values));
                }
            }
        }
        if (withOwner) {
            terms(copy, owner, sink);
        }
        for (Mould.Stream stream : copy.mould.streams()) {
            if (!stream.owner() || withOwner) {
                trail.write((String) stream.name().of(copy), copy.mould.example().organisation(),
                        stream.events().stream().map(event -> past(event, copy, vouched)).toList(), target(sink));
            }
        }
    }

    private static Map<String, Object> byColumn(Shape shape, Object[] values) {
        Map<String, Object> row = new HashMap<>();
        for (int column = 0; column < values.length; column++) {
            row.put(shape.columns().get(column), values[column]);
        }
        return row;
    }

    private PastStreams.PastEvent past(Mould.Told event, Copy copy, Map<String, Map<String, Object>> vouched) {
        Map<String, Object> payload = new LinkedHashMap<>();
        event.payload().forEach((name, cell) -> payload.put(name, cell.of(copy)));
        if (!event.rows().isEmpty()) {
            List<Object> said = new ArrayList<>();
            for (Mould.Vouched row : event.rows()) {
                String key = (String) row.key().of(copy);
                Map<String, Object> values = vouched.get(row.table() + '|' + key);
                if (values == null) {
                    throw new IllegalStateException(event.kind() + " vouches for " + row.table() + ' ' + key + ", which is not copied");
                }
                said.add(VouchedColumns.of(row.table()).orElseThrow().said(key, values));
            }
            payload.put(VouchedRow.ROWS, said);
        }
        Actor actor = new Actor(Actor.Kind.valueOf(event.actorKind()), (String) event.actor().of(copy), event.organisation(),
                event.role(), (String) event.unit().of(copy));
        return new PastStreams.PastEvent(event.kind(), (java.time.Instant) event.at().of(copy), actor, payload);
    }

    private static void terms(Copy copy, Owner owner, RowSink sink) {
        String organisation = copy.mould.example().organisation();
        long customer = number(copy, "customer");
        Place place = new Place(owner.province(), owner.city(), owner.district(), owner.names().address());
        ArchiveTerms.ofCustomer(owner.names().customerNo(), owner.names().name(), place, PhoneNumber.read(owner.names().phone()).orElseThrow())
                .forEach(term -> sink.add("archive_term", organisation, term, customer, 0L));
        long unit = number(copy, "equipment_unit");
        ArchiveTerms.ofSerial(owner.names().serialNo()).forEach(term -> sink.add("archive_term", organisation, term, customer, unit));
    }

    private static long number(Copy copy, String table) {
        return copy.numbers[copy.mould.numbered().indexOf(table)];
    }

    private static PastStreams.Target target(RowSink sink) {
        return new PastStreams.Target() {
            @Override
            public void event(Object... values) {
                sink.add("audit_event", values);
            }

            @Override
            public void personal(Object... values) {
                sink.add("audit_personal", values);
            }

            @Override
            public void stream(Object... values) {
                sink.add("audit_stream", values);
            }
        };
    }
}
