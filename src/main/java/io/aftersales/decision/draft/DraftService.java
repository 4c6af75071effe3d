package io.aftersales.decision.draft;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.DecisionReason;
import io.aftersales.decision.Publication;
import io.aftersales.decision.Publications;
import io.aftersales.decision.check.Findings;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetReader;
import io.aftersales.decision.check.TableUpload;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Characters;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drafts of decision tables: begun from what the organisation decides by now, saved while somebody types, every text kept.
 * A save names the text that it was made from; where another one was saved since, nothing is overwritten and the caller is
 * told both changes. What a role may do is settled before; here counts whose organisation it is.
 */
@Service
public class DraftService {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 2_000;

    private final Drafts drafts;
    private final Examples examples;
    private final DraftPresence presence;
    private final TableIntake intake;
    private final TableUpload upload;
    private final Publications publications;
    private final OrganisationService organisations;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    DraftService(Drafts drafts, Examples examples, DraftPresence presence, TableIntake intake, TableUpload upload, Publications publications,
                 OrganisationService organisations, Reach reach, AuditTrail audit, Clock clock) {
        this.drafts = drafts;
        this.examples = examples;
        this.presence = presence;
        this.intake = intake;
        this.upload = upload;
        this.publications = publications;
        this.organisations = organisations;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A draft to be worked on.
     *
     * @param base   the version that it started from, or was brought up to since
     * @param newest the version by which the organisation decides last; another one than the base where that moved
     */
    public record View(Draft draft, Sheet sheet, Findings findings, Publication base, Publication newest, List<Editor> others) {

        /** Whether the base is still the newest version. */
        public boolean upToDate() {
            return base.definitionId().equals(newest.definitionId());
        }
    }

    /** What became of a save. */
    public sealed interface Outcome {
    }

    /** It stands. @param draft with the new revision; the same as before where nothing was changed */
    public record Saved(Draft draft, Sheet sheet, Findings findings) implements Outcome {
    }

    /**
     * Somebody else saved in between; nothing was written.
     *
     * @param current the revision that stands, with who saved it and when
     * @param table   what stands
     * @param theirs  what changed from the caller's starting text to that
     * @param mine    what the caller changed
     * @param merged  both put together, to be sent with the current revision
     */
    public record Stale(Revision current, Sheet table, TableDifference theirs, TableDifference mine, Merged merged) implements Outcome {
    }

    /**
     * Begins a draft from the table by which the organisation decides after all that wait have begun, its own or the shared one.
     *
     * @param reason why; may be null until it is submitted
     * @throws Refusal unknown decision or organisation; no title
     */
    @Transactional
    public View create(String key, String organisation, String title, String reason) throws Refusal {
        Publication base = decidesBy(key, organisation);
        String shown = title(title);
        String why = reason(reason);
        String content = intake.take(sheet(base), organisation).content();
        Instant now = clock.instant();
        String actor = CurrentActor.get().id();
        Draft draft = new Draft(UUID.randomUUID().toString(), key, organisation, shown, why, base.definitionId(), content, 1,
                Draft.State.EDITING, actor, now, actor, now, null);
        drafts.add(draft);
        examples.addToDraft(draft.id(), examples.ofVersion(base.definitionId()));
        audit.record(draft.stream(), "draft.created", Map.of("draft", draft.id(), "title", shown, "base", base.definitionId()));
        return view(draft.id());
    }

    /** Drafts within reach, edited last first. @param key, organisation, state null for any */
    public List<Draft> list(String key, String organisation, String state) {
        return drafts.list(key, organisation, state, reach.organisations("d.organisation"));
    }

    /** @throws Refusal not found, also where it belongs to another organisation */
    public Draft draft(String id) throws Refusal {
        Draft draft = drafts.find(id).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.requireOrganisation(draft.organisation());
        return draft;
    }

    /** @throws Refusal not found */
    public View view(String id) throws Refusal {
        Draft draft = draft(id);
        Sheet sheet = sheet(draft.content());
        return new View(draft, sheet, upload.written(sheet), publications.byId(draft.baseDefinitionId()).orElseThrow(), newest(draft),
                presence.others(id));
    }

    /** The draft's table. @throws Refusal not found */
    public Sheet sheet(Draft draft) throws Refusal {
        return sheet(draft.content());
    }

    /**
     * Checks a table without keeping it.
     *
     * @throws Refusal unknown decision or organisation; what {@link #save} refuses
     */
    public Findings check(String key, String organisation, TableInput input) throws Refusal {
        return intake.take(input, sheet(decidesBy(key, organisation)), organisation).findings();
    }

    /**
     * Saves a text.
     *
     * @param revision the text that the caller started from
     * @throws Refusal not found; submitted or ended; a table that is none of this decision, or unsafe, with the cell
     */
    @Transactional
    public Outcome save(String id, int revision, TableInput input) throws Refusal {
        Draft draft = editable(id);
        Outcome outcome = store(draft, revision, "saved", draft.baseDefinitionId(), intake.take(input, sheet(draft), draft.organisation()));
        note(draft, "draft.saved", outcome);
        return outcome;
    }

    /** Takes a DMN file as the next text. @throws Refusal as {@link #save}, and for cells that cannot be read */
    @Transactional
    public Outcome upload(String id, int revision, byte[] file) throws Refusal {
        Draft draft = editable(id);
        Outcome outcome = store(draft, revision, "uploaded", draft.baseDefinitionId(),
                intake.take(upload.take(draft.key(), file), draft.organisation()));
        note(draft, "draft.uploaded", outcome);
        return outcome;
    }

    /** Takes an older text as the next one. @throws Refusal not found; submitted or ended */
    @Transactional
    public Outcome restore(String id, int revision, int older) throws Refusal {
        Draft draft = editable(id);
        Revision wanted = revision(id, older);
        Outcome outcome = store(draft, revision, "restored", wanted.baseDefinitionId(), intake.take(sheet(wanted.content()), draft.organisation()));
        note(draft, "draft.restored", outcome);
        return outcome;
    }

    /**
     * Brings a draft up to the newest version, whose changes since the base are put into it; where both changed the same cell,
     * the draft's stays.
     *
     * @throws Refusal not found; submitted or ended; no newer version
     */
    @Transactional
    public Rebased rebase(String id, int revision) throws Refusal {
        Draft draft = editable(id);
        Publication newest = newest(draft);
        if (newest.definitionId().equals(draft.baseDefinitionId())) {
            throw Refusal.of(DraftReason.DRAFT_UP_TO_DATE);
        }
        Sheet base = sheet(publications.content(draft.baseDefinitionId()));
        Merged merged = TableMerge.merge(base, sheet(newest), sheet(draft));
        Outcome outcome = store(draft, revision, "rebased", newest.definitionId(), intake.take(merged.table(), draft.organisation()));
        if (outcome instanceof Saved) {
            List<Example> merging = Rebasing.examples(examples.ofVersion(draft.baseDefinitionId()), examples.ofVersion(newest.definitionId()),
                    examples.ofDraft(id));
            examples.removeAll(id);
            examples.addToDraft(id, merging);
        }
        note(draft, "draft.rebased", outcome);
        return new Rebased(outcome, merged.conflicts());
    }

    /** @param conflicts where the draft and the newer version changed the same */
    public record Rebased(Outcome outcome, List<Merged.Conflict> conflicts) {
    }

    /** Names a draft anew. @throws Refusal not found; submitted or ended; no title */
    @Transactional
    public View describe(String id, String title, String reason) throws Refusal {
        Draft draft = editable(id);
        String shown = title(title);
        if (!drafts.describe(id, shown, reason(reason))) {
            throw Refusal.of(DraftReason.DRAFT_NOT_EDITABLE);
        }
        audit.record(draft.stream(), "draft.described", Map.of("draft", id, "title", shown));
        return view(id);
    }

    /** Gives a draft up; its texts stay. @throws Refusal not found; submitted or ended */
    @Transactional
    public void withdraw(String id) throws Refusal {
        Draft draft = editable(id);
        move(draft, Draft.State.EDITING, Draft.State.WITHDRAWN, null);
        audit.record(draft.stream(), "draft.withdrawn", Map.of("draft", id));
    }

    /**
     * Moves a draft along the way of its release; whoever drives that way has asked all it must.
     *
     * @param publishedDefinitionId the version that it became; null unless it is published
     * @throws Refusal conflict, where it is no longer in the state that the step begins in
     */
    @Transactional
    public void move(Draft draft, Draft.State from, Draft.State to, String publishedDefinitionId) throws Refusal {
        if (!drafts.move(draft.id(), from, to, publishedDefinitionId)) {
            throw Refusal.of(DraftReason.DRAFT_OTHER_STATE);
        }
    }

    /** Says that the caller has the draft open. @return who else has. @throws Refusal not found */
    @Transactional
    public List<Editor> here(String id) throws Refusal {
        draft(id);
        presence.here(id);
        return presence.others(id);
    }

    /** Says that the caller has closed the draft. @throws Refusal not found */
    @Transactional
    public void gone(String id) throws Refusal {
        draft(id);
        presence.gone(id);
    }

    /** Everybody who changed its table or its examples; none of them approves it. @throws Refusal not found */
    public Set<String> editors(String id) throws Refusal {
        draft(id);
        return drafts.editors(id);
    }

    /** Newest first. @throws Refusal not found */
    public List<Revision> revisions(String id, Integer before) throws Refusal {
        draft(id);
        return drafts.revisions(id, before);
    }

    /** @throws Refusal not found */
    public Revision revision(String id, int revision) throws Refusal {
        draft(id);
        return drafts.revision(id, revision).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /** The table of a stored text. @throws Refusal never for what was stored here */
    public Sheet sheet(String content) throws Refusal {
        return SheetReader.read(content.getBytes(StandardCharsets.UTF_8));
    }

    private Sheet sheet(Publication publication) throws Refusal {
        return sheet(publications.content(publication.definitionId()));
    }

    private Publication newest(Draft draft) throws Refusal {
        return publications.planned(draft.key(), draft.organisation()).orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
    }

    /** An organisation out of reach looks as if there were none. */
    private Publication decidesBy(String key, String organisation) throws Refusal {
        if (organisation == null) {
            throw Refusal.of(InputReason.REQUIRED, field("organisation"));
        }
        if (!organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, field("organisation"));
        }
        return publications.planned(key, organisation).orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
    }

    private Draft editable(String id) throws Refusal {
        Draft draft = draft(id);
        if (!draft.editable()) {
            throw Refusal.of(DraftReason.DRAFT_NOT_EDITABLE);
        }
        return draft;
    }

    private Outcome store(Draft draft, int revision, String kind, String base, TableIntake.Taken taken) throws Refusal {
        if (revision < 1 || revision > draft.revision()) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field("revision"));
        }
        if (revision == draft.revision() && taken.content().equals(draft.content()) && base.equals(draft.baseDefinitionId())) {
            return new Saved(draft, taken.sheet(), taken.findings());
        }
        Revision next = new Revision(draft.id(), revision + 1, kind, base, taken.content(), CurrentActor.get().id(), clock.instant());
        if (drafts.save(next)) {
            return new Saved(drafts.find(draft.id()).orElseThrow(), taken.sheet(), taken.findings());
        }
        return stale(editable(draft.id()), revision, taken.sheet());
    }

    private Stale stale(Draft now, int revision, Sheet mine) throws Refusal {
        Sheet base = sheet(revision(now.id(), revision).content());
        Sheet theirs = sheet(now);
        return new Stale(revision(now.id(), now.revision()), theirs, TableDifference.between(base, theirs),
                TableDifference.between(base, mine), TableMerge.merge(base, theirs, mine));
    }

    private void note(Draft draft, String kind, Outcome outcome) {
        if (outcome instanceof Saved saved && saved.draft().revision() > draft.revision()) {
            audit.record(draft.stream(), kind, Map.of("draft", draft.id(), "revision", saved.draft().revision()));
        }
    }

    private static String title(String title) throws Refusal {
        if (title == null || title.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field("title"));
        }
        return limited("title", title, LONGEST_TITLE);
    }

    private static String reason(String reason) throws Refusal {
        return reason == null || reason.isBlank() ? null : limited("reason", reason, LONGEST_REASON);
    }

    private static String limited(String field, String text, int longest) throws Refusal {
        if (!Characters.storable(text)) {
            throw Refusal.of(InputReason.MALFORMED, field(field));
        }
        if (text.strip().length() > longest) {
            throw Refusal.of(InputReason.TOO_LONG, field(field), longest);
        }
        return text.strip();
    }
}
