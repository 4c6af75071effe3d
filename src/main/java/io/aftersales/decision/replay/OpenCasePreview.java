package io.aftersales.decision.replay;

import static io.aftersales.decision.replay.Replays.instant;

import io.aftersales.decision.DecisionDrafts;
import io.aftersales.decision.Rehearsal;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetReader;
import io.aftersales.decision.check.SheetWriter;
import io.aftersales.decision.check.TableCheck;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.PromisePreview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a drafted table would make of the deadlines that run now: the decision that set each is taken again by the draft, and
 * its clock reckoned with what comes out. Works for every decision whose outputs become clocks; which output set a clock is
 * seen from the receipt, by its instant.
 */
@Service
@Transactional(readOnly = true)
public class OpenCasePreview {

    private static final int MOST_SHOWN = 200;

    private final JdbcClient jdbc;
    private final DecisionDrafts drafts;
    private final TableCheck check;
    private final PromisePreview promises;
    private final OrganisationService organisations;
    private final Reach reach;

    OpenCasePreview(JdbcClient jdbc, DecisionDrafts drafts, TableCheck check, PromisePreview promises, OrganisationService organisations,
                    Reach reach) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.check = check;
        this.promises = promises;
        this.organisations = organisations;
        this.reach = reach;
    }

    /**
     * @param looked    how many open deadlines this decision has set
     * @param cases     how many cases have one that would move
     * @param moved     how many would move
     * @param earlier   how many of these to an earlier instant
     * @param late      how many would be late at once
     * @param dropped   for how many the draft promises nothing any more; they are not moved
     * @param undecided for how many the draft gives no decision
     * @param moves     at most 200, those that become late first
     */
    public record Effect(int looked, int cases, int moved, int earlier, int late, int dropped, int undecided, List<PromisePreview.Move> moves) {
    }

    /**
     * @param place whose table is drafted: an organisation or {@code shared}
     * @throws Refusal unknown decision; a draft with errors
     */
    public Effect of(Sheet draft, String place) throws Refusal {
        if (!check.check(draft, SheetReader.read(drafts.baseline(draft.key()))).publishable()) {
            throw Refusal.of(ReplayReason.REPLAY_DRAFT_FAULTY);
        }
        Rehearsal rehearsal = drafts.rehearse(draft.key(), SheetWriter.write(draft, place));
        List<Open> open = open(draft.key(), place);
        List<PromisePreview.Promise> promised = new ArrayList<>();
        int dropped = 0;
        int undecided = 0;
        for (Open clock : open) {
            try {
                Optional<Instant> due = due(clock, rehearsal);
                due.ifPresent(at -> promised.add(new PromisePreview.Promise(clock.id(), clock.past().caseNumber(), at)));
                dropped += due.isEmpty() ? 1 : 0;
            } catch (Refusal noDecision) {
                undecided++;
            }
        }
        return effect(open.size(), dropped, undecided, promises.of(promised));
    }

    private static Effect effect(int looked, int dropped, int undecided, List<PromisePreview.Move> moves) {
        int late = (int) moves.stream().filter(PromisePreview.Move::becomesLate).count();
        int earlier = (int) moves.stream().filter(move -> move.to().isBefore(move.from())).count();
        int cases = (int) moves.stream().map(PromisePreview.Move::caseNumber).distinct().count();
        List<PromisePreview.Move> shown = new ArrayList<>(moves.stream().filter(PromisePreview.Move::becomesLate).limit(MOST_SHOWN).toList());
        moves.stream().filter(move -> !move.becomesLate()).limit((long) MOST_SHOWN - shown.size()).forEach(shown::add);
        return new Effect(looked, cases, moves.size(), earlier, late, dropped, undecided, shown);
    }

    private static Optional<Instant> due(Open clock, Rehearsal rehearsal) throws Refusal {
        PastDecisions.Past past = clock.past();
        String output = output(clock, Json.object(past.outputs()));
        Map<String, Object> now = rehearsal.outputs(new Rehearsal.Past(past.organisation(), Json.object(past.facts()), ZoneId.of(past.zone()),
                past.calendarVersion(), past.decidedAt()));
        return instantOf(now.get(output));
    }

    /** The output whose instant the clock was promised; of several the one named after the target: arrive, arriveBy. */
    private static String output(Open clock, Map<String, Object> outputs) {
        String found = "";
        for (Map.Entry<String, Object> output : outputs.entrySet()) {
            boolean same = instantOf(output.getValue()).filter(clock.promisedAt()::equals).isPresent();
            if (same && (found.isEmpty() || output.getKey().startsWith(clock.target()))) {
                found = output.getKey();
            }
        }
        return found;
    }

    private static Optional<Instant> instantOf(Object value) {
        try {
            return value instanceof String text ? Optional.of(OffsetDateTime.parse(text).toInstant()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An open clock with the decision that set it. */
    private record Open(String id, String target, Instant promisedAt, PastDecisions.Past past) {
    }

    private List<Open> open(String key, String place) {
        List<String> scope = organisations.organisations().stream().map(Organisation::id).filter(reach::coversOrganisation)
                .filter(id -> drafts.place(key, id).map(place::equals).orElse(false) || id.equals(place)).toList();
        if (scope.isEmpty()) {
            return List.of();
        }
        Reach.Condition units = reach.units("c.unit_id");
        return jdbc.sql("""
                select k.id as clock_id, k.target, k.promised_at, r.id, r.case_number, r.organisation, r.facts, r.outputs, r.zone,
                    r.calendar_version, r.decided_at, c.product_family, c.unit_id
                from sla_clock k join decision_receipt r on r.id = k.receipt_id join service_case c on c.number = k.case_number
                where k.ended_at is null and r.decision_key = :key and r.organisation in (:organisations) and\s""" + units.sql()
                + " order by k.due_at, k.id").param("key", key).param("organisations", scope).params(units.parameters())
                .query(OpenCasePreview::clock).list();
    }

    private static Open clock(ResultSet row, int number) throws SQLException {
        return new Open(row.getString("clock_id"), row.getString("target"), instant(row, "promised_at"), PastDecisions.past(row, number));
    }
}
