package io.aftersales.decision;

import io.aftersales.organisation.OrganisationService;
import io.aftersales.shared.Refusal;
import io.aftersales.sla.CalendarService;
import io.aftersales.sla.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.springframework.stereotype.Service;

/** What the workbench needs of decisions whose tables are not published yet. */
@Service
public class DecisionDrafts {

    private final Publications publications;
    private final TableReader reader;
    private final Composers composers;
    private final Evaluator evaluator;
    private final CalendarService calendars;
    private final OrganisationService organisations;

    DecisionDrafts(Publications publications, TableReader reader, Composers composers, Evaluator evaluator, CalendarService calendars,
                   OrganisationService organisations) {
        this.organisations = organisations;
        this.publications = publications;
        this.reader = reader;
        this.composers = composers;
        this.evaluator = evaluator;
        this.calendars = calendars;
    }

    /** The DMN file of the decision's shared table, newest version. @throws Refusal unknown decision */
    public byte[] baseline(String key) throws Refusal {
        Publication shared = publications.versions(key, Publications.SHARED).findFirst()
                .orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
        return publications.content(shared.definitionId()).getBytes(StandardCharsets.UTF_8);
    }

    /** Whose table the organisation decides by now: its own id, or {@code shared}. Empty for an unknown decision. */
    public Optional<String> place(String key, String organisation) {
        return publications.newest(key, organisation).map(Publication::organisation);
    }

    /**
     * A table to be tried on past decisions.
     *
     * @param dmn a table that was checked: one that the engine cannot read fails
     * @throws Refusal unknown decision
     */
    public Rehearsal rehearse(String key, byte[] dmn) throws Refusal {
        Composer composer = composers.get(key);
        if (composer == null) {
            throw Refusal.of(DecisionReason.UNKNOWN_DECISION);
        }
        return new Rehearsal(composer, reader.read(key, dmn), evaluator, calendars);
    }

    /** The table by which the organisation decides now, to be tried. @throws Refusal unknown decision */
    public Rehearsal inForce(String key, String organisation) throws Refusal {
        Publication publication = publications.newest(key, organisation).orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
        if (composers.get(key) == null) {
            throw Refusal.of(DecisionReason.UNKNOWN_DECISION);
        }
        return new Rehearsal(composers.get(key), publications.table(publication), evaluator, calendars);
    }

    /** A question to be asked of a table, in the zone and with the newest calendar of the organisation. */
    public Rehearsal.Past question(String organisation, Map<String, Object> facts, Instant at) {
        WorkingCalendar calendar = calendars.of(organisation);
        return new Rehearsal.Past(organisation, facts, organisations.zone(organisation), new CalendarDays(calendar).version(), at);
    }

    /** Whether an evaluation failed because several rows fitted where one is expected. */
    public static boolean severalRows(RuntimeException failure) {
        return failure instanceof DmnHitPolicyException;
    }
}
