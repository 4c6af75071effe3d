package io.aftersales.web;

import io.aftersales.decision.Publication;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.draft.Draft;
import io.aftersales.decision.draft.DraftService;
import io.aftersales.decision.draft.Editor;
import io.aftersales.decision.draft.Merged;
import io.aftersales.decision.draft.Revision;
import io.aftersales.decision.draft.TableDifference;
import java.time.Instant;
import java.util.List;

/** What is answered about drafts. */
final class DraftAnswer {

    private DraftAnswer() {
    }

    /** @param state editing, submitted, published or withdrawn */
    record Row(String id, String key, String organisation, String title, String reason, String state, int revision, String createdBy,
               Instant createdAt, String editedBy, Instant editedAt) {

        static Row of(Draft draft) {
            return new Row(draft.id(), draft.key(), draft.organisation(), draft.title(), draft.reason(), draft.state().key(), draft.revision(),
                    draft.createdBy(), draft.createdAt(), draft.editedBy(), draft.editedAt());
        }
    }

    /**
     * @param sheet    the table as rows
     * @param xml      the same as DMN
     * @param base     the version that the draft started from, or was brought up to since
     * @param upToDate whether that is still the newest version
     * @param newest   the newest version
     * @param others   who else has the draft open now
     */
    record View(Row draft, Sheet sheet, String xml, List<FindingRow> findings, boolean publishable, Base base, boolean upToDate, Base newest,
                List<Editor> others) {

        static View of(DraftService.View view) {
            return new View(Row.of(view.draft()), view.sheet(), view.draft().content(), FindingRow.of(view.findings()),
                    view.findings().publishable(), Base.of(view.base()), view.upToDate(), Base.of(view.newest()), view.others());
        }
    }

    /** A version. @param shared whether it is the table that all use who have none of their own */
    record Base(String definitionId, int version, boolean shared, String publishedBy, Instant publishedAt) {

        static Base of(Publication publication) {
            return new Base(publication.definitionId(), publication.version(), publication.shared(), publication.publishedBy(),
                    publication.publishedAt());
        }
    }

    /** @param sheet as it stands now: rows without an id, and copies of rows, have got one */
    record Saved(int revision, String editedBy, Instant editedAt, Sheet sheet, List<FindingRow> findings, boolean publishable) {

        static Saved of(DraftService.Saved saved) {
            return new Saved(saved.draft().revision(), saved.draft().editedBy(), saved.draft().editedAt(), saved.sheet(),
                    FindingRow.of(saved.findings()), saved.findings().publishable());
        }
    }

    /**
     * Somebody else saved in between: what both changed, and both put together.
     *
     * @param code      {@code DRAFT_STALE}
     * @param detail    the sentence, in the language of the request
     * @param revision  the revision that stands; a save of the merged table names it
     * @param sheet     what stands
     * @param theirs    what the others changed since the text that the caller started from
     * @param mine      what the caller changed
     * @param merged    both together; where both changed the same, the caller's
     * @param conflicts where both changed the same
     */
    record Stale(String title, int status, String detail, String code, int revision, String savedBy, Instant savedAt, Sheet sheet,
                 TableDifference theirs, TableDifference mine, Sheet merged, List<Merged.Conflict> conflicts) {

        static Stale of(DraftService.Stale stale, String title, String detail, String code) {
            return new Stale(title, 409, detail, code, stale.current().revision(), stale.current().savedBy(), stale.current().savedAt(),
                    stale.table(), stale.theirs(), stale.mine(), stale.merged().table(), stale.merged().conflicts());
        }
    }

    /** @param kind created, saved, restored, uploaded or rebased */
    record RevisionRow(int revision, String kind, String savedBy, Instant savedAt) {

        static RevisionRow of(Revision revision) {
            return new RevisionRow(revision.revision(), revision.kind(), revision.savedBy(), revision.savedAt());
        }
    }

    /** @param difference from the revision before; null for the first */
    record RevisionView(RevisionRow revision, Sheet sheet, String xml, TableDifference difference) {
    }

    /** @param conflicts where the draft and the newer version changed the same; the draft's stays */
    record Rebased(Saved saved, List<Merged.Conflict> conflicts) {
    }
}
