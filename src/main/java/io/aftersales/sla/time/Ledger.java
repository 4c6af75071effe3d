package io.aftersales.sla.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Where the time of a case went: every instant of it once, by kind of time and by whom it waited for. Outside pauses it
 * waits for us; where pauses overlap, for the party of the one that began last. The buckets sum to the elapsed time.
 *
 * @param pieces in the order of time, without gap or overlap; neighbours differ in kind or party
 */
public record Ledger(List<Piece> pieces) {

    /** The ledger of a case from its report to its end, or to now. */
    public static Ledger of(WorkingCalendar calendar, Span life, List<Pause> pauses) {
        List<Piece> pieces = new ArrayList<>();
        NavigableSet<Instant> cuts = new TreeSet<>(List.of(life.from(), life.to()));
        for (Pause pause : pauses) {
            pause.until(life.to()).common(life).ifPresent(span -> cuts.addAll(List.of(span.from(), span.to())));
        }
        for (Instant from : cuts.headSet(life.to(), false)) {
            Span span = new Span(from, cuts.higher(from));
            Party party = waitedFor(from, life.to(), pauses);
            calendar.cut(span).forEach(piece -> append(pieces, new Piece(piece.span(), piece.kind(), party)));
        }
        return new Ledger(List.copyOf(pieces));
    }

    private static Party waitedFor(Instant instant, Instant now, List<Pause> pauses) {
        return pauses.stream()
                .filter(pause -> !instant.isBefore(pause.from()) && instant.isBefore(pause.until(now).to()))
                .max(Comparator.comparing(Pause::from)).map(Pause::party).orElse(Party.US);
    }

    private static void append(List<Piece> pieces, Piece next) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.kind == next.kind && last.party == next.party) {
            pieces.set(pieces.size() - 1, new Piece(new Span(last.span.from(), next.span.to()), last.kind, last.party));
        } else {
            pieces.add(next);
        }
    }

    /** How much of each there was; buckets without any time are left out. */
    public Map<Bucket, Duration> buckets() {
        Map<Bucket, Duration> buckets = new LinkedHashMap<>();
        pieces.forEach(piece -> buckets.merge(new Bucket(piece.kind, piece.party), piece.span.length(), Duration::plus));
        return buckets;
    }

    public Duration total() {
        return buckets().values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** A stretch of one kind, waiting for one party. */
    public record Piece(Span span, TimeKind kind, Party party) {
    }

    /** The two dimensions. */
    public record Bucket(TimeKind kind, Party party) {
    }
}
