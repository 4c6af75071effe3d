package io.aftersales.decision.draft;

import io.aftersales.shared.CurrentActor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has a draft open right now, on whichever node: editors say so every few seconds. */
@Component
class DraftPresence {

    private static final Duration GONE_AFTER = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftPresence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void here(String draftId) {
        String person = CurrentActor.get().id();
        OffsetDateTime now = Drafts.utc(clock.instant());
        int known = jdbc.sql("update decision_draft_presence set seen_at = ? where draft_id = ? and person = ?")
                .params(now, draftId, person).update();
        if (known == 0) {
            jdbc.sql("insert into decision_draft_presence (draft_id, person, seen_at) values (?, ?, ?) on conflict do nothing")
                    .params(draftId, person, now).update();
        }
    }

    void gone(String draftId) {
        jdbc.sql("delete from decision_draft_presence where draft_id = ? and person = ?").params(draftId, CurrentActor.get().id()).update();
    }

    /** Others than the caller, by name. */
    List<Editor> others(String draftId) {
        return jdbc.sql("select person, seen_at from decision_draft_presence where draft_id = ? and person <> ? and seen_at > ? order by person")
                .params(draftId, CurrentActor.get().id(), Drafts.utc(clock.instant().minus(GONE_AFTER)))
                .query((row, number) -> new Editor(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant())).list();
    }
}
