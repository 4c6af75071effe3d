package io.aftersales.pricelist;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.Characters;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and their drafts. A draft is saved whole, naming the revision it was made from; nothing of another save is lost. */
@Service
@Transactional
public class PriceListService {

    /** Rows of a list. */
    public static final int MOST_ROWS = 5_000;
    private static final int LONGEST_CELL = 400;
    private static final int LONGEST_NAME = 200;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final PriceLists lists;
    private final PriceListReads reads;
    private final OrganisationService organisations;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    PriceListService(PriceLists lists, PriceListReads reads, OrganisationService organisations, Reach reach, AuditTrail audit, Clock clock) {
        this.lists = lists;
        this.reads = reads;
        this.organisations = organisations;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new list, without any version. @throws Refusal unknown organisation; no key or name; a key that is taken */
    public PriceList create(String organisation, String key, Text name) throws Refusal {
        if (organisation == null || !organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, field("organisation"));
        }
        if (key == null || key.length() > 40 || !KEY.matcher(key).matches()) {
            throw Refusal.of(InputReason.MALFORMED, field("key"), "key");
        }
        PriceList list = new PriceList(organisation, key, new Text(line("nameZh", name.zh()), line("nameEn", name.en())));
        if (!lists.add(list, CurrentActor.get().id(), clock.instant())) {
            throw Refusal.of(PriceListReason.PRICE_LIST_KNOWN, field("key"), key);
        }
        audit.record(list.stream(), "priceList.created", Map.of("name", list.name().en()));
        return list;
    }

    /** A draft with the items of the newest version. @throws Refusal not found; no title */
    public PriceListReads.DraftView begin(String organisation, String key, String title) throws Refusal {
        PriceList list = reads.list(organisation, key);
        String shown = line("title", title);
        PriceList.Version base = reads.newest(list).orElse(null);
        List<PriceRow> rows = base == null ? List.of() : lists.items(base.id()).stream().map(PriceRow::of).toList();
        String person = CurrentActor.get().id();
        Instant now = clock.instant();
        PriceList.Draft draft = new PriceList.Draft(UUID.randomUUID().toString(), organisation, key, shown, base == null ? null : base.id(), rows, 1,
                "editing", person, now, person, now);
        lists.add(draft);
        audit.record(list.stream(), "draft.created", Map.of("draft", draft.id(), "title", shown));
        return reads.draft(draft.id());
    }

    /**
     * Saves the rows as they are, whatever is wrong in them.
     *
     * @param revision the one that the caller started from
     * @throws Refusal not found; submitted or ended; somebody saved in between; too many rows
     */
    public PriceListReads.DraftView save(String id, int revision, List<PriceRow> rows) throws Refusal {
        PriceList.Draft draft = editable(id);
        if (rows == null) {
            throw Refusal.of(InputReason.REQUIRED, field("rows"), "rows");
        }
        limited(rows);
        if (draft.revision() != revision) {
            throw Refusal.of(PriceListReason.PRICE_DRAFT_STALE, draft.revision(), draft.editedBy());
        }
        if (!rows.equals(draft.rows())) {
            store(draft, rows, draft.base());
        }
        return reads.draft(id);
    }

    /**
     * Starts again from the newest version: what was published since the draft began is taken, what the draft changed against its
     * own base stays.
     */
    public PriceListReads.DraftView rebase(String id, int revision) throws Refusal {
        PriceList.Draft draft = editable(id);
        if (draft.revision() != revision) {
            throw Refusal.of(PriceListReason.PRICE_DRAFT_STALE, draft.revision(), draft.editedBy());
        }
        PriceList.Version newest = reads.newest(reads.list(draft.organisation(), draft.key())).orElse(null);
        if (newest != null && !newest.id().equals(draft.base())) {
            List<PriceRow> base = draft.base() == null ? List.of() : lists.items(draft.base()).stream().map(PriceRow::of).toList();
            store(draft, PriceDiff.merged(base, draft.rows(), lists.items(newest.id()).stream().map(PriceRow::of).toList()), newest.id());
        }
        return reads.draft(id);
    }

    private void store(PriceList.Draft draft, List<PriceRow> rows, String base) throws Refusal {
        if (!lists.save(draft, rows, base, CurrentActor.get().id(), clock.instant())) {
            throw Refusal.of(PriceListReason.PRICE_DRAFT_STALE, draft.revision() + 1, draft.editedBy());
        }
        audit.record(reads.list(draft.organisation(), draft.key()).stream(), "draft.saved", Map.of("draft", draft.id(), "revision",
                draft.revision() + 1, "rows", rows.size()));
    }

    /** Gives a draft up. @throws Refusal not found; submitted or ended */
    public void withdraw(String id) throws Refusal {
        PriceList.Draft draft = editable(id);
        lists.move(id, "editing", "withdrawn");
        audit.record(reads.list(draft.organisation(), draft.key()).stream(), "draft.withdrawn", Map.of("draft", id));
    }

    private PriceList.Draft editable(String id) throws Refusal {
        PriceList.Draft draft = reads.draft(id).draft();
        if (!draft.editable()) {
            throw Refusal.of(PriceListReason.PRICE_DRAFT_NOT_EDITABLE);
        }
        return draft;
    }

    private static void limited(List<PriceRow> rows) throws Refusal {
        if (rows.size() > MOST_ROWS) {
            throw Refusal.of(PriceListReason.PRICE_LIST_TOO_LONG, field("rows"), MOST_ROWS);
        }
        for (PriceRow row : rows) {
            for (String cell : row == null ? new String[] {null} : new String[] {row.code(), row.nameZh(), row.nameEn(), row.unit(), row.price(),
                row.validFrom(), row.validUntil()}) {
                if (row == null || cell != null && (cell.length() > LONGEST_CELL || !Characters.storable(cell))) {
                    throw Refusal.of(InputReason.MALFORMED, field("rows"), "rows");
                }
            }
        }
    }

    private static String line(String name, String given) throws Refusal {
        if (given == null || given.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field(name), name);
        }
        if (given.length() > LONGEST_NAME) {
            throw Refusal.of(InputReason.TOO_LONG, field(name), LONGEST_NAME);
        }
        if (!Characters.storable(given) || !Characters.oneLine(given)) {
            throw Refusal.of(InputReason.MALFORMED, field(name), name);
        }
        return given.strip();
    }
}
