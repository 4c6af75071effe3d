package io.aftersales.decision;

import io.aftersales.shared.Refusal;
import io.aftersales.sla.CalendarService;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.stereotype.Service;

/** What the workbench needs of decisions whose tables are not published yet. */
@Service
public class DecisionDrafts {

    private final Publications publications;
    private final TableReader reader;
    private final Composers composers;
    private final Evaluator evaluator;
    private final CalendarService calendars;

    DecisionDrafts(Publications publications, TableReader reader, Composers composers, Evaluator evaluator, CalendarService calendars) {
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
}
