package io.aftersales.pricelist;

import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists, versions and drafts as people see them, within the reach of whoever asks. */
@Service
@Transactional(readOnly = true)
public class PriceListReads {

    private final PriceLists lists;
    private final Reach reach;
    private final Clock clock;

    PriceListReads(PriceLists lists, Reach reach, Clock clock) {
        this.lists = lists;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * A list as a whole.
     *
     * @param inForce  the id of the version that holds now; null before the first
     * @param versions newest first, with those that wait for their instant
     * @param drafts   edited last first
     */
    public record View(PriceList list, String inForce, List<PriceList.Version> versions, List<PriceList.Draft> drafts) {
    }

    /**
     * A draft with what is wrong in it and how it differs.
     *
     * @param upToDate whether no version was published since it began
     */
    public record DraftView(PriceList.Draft draft, List<PriceFinding> findings, boolean upToDate, List<Difference> differences) {
    }

    /**
     * A list in one line.
     *
     * @param inForce the version that holds now; null before the first
     * @param items   how many it has; 0 before the first
     * @param waiting how many versions begin later
     * @param drafts  how many are being written
     */
    public record Overview(PriceList list, PriceList.Version inForce, int items, int waiting, int drafts) {
    }

    /** A row that differs between two versions. @param was null for a row that is new @param now null for one that is gone */
    public record Difference(String id, PriceRow was, PriceRow now) {
    }

    public List<Overview> lists() {
        return lists.lists(reach.organisations("organisation")).stream().map(this::overview).toList();
    }

    private Overview overview(PriceList list) {
        PriceList.Version inForce = inForce(list.organisation(), list.key()).orElse(null);
        int waiting = (int) lists.versions(list.organisation(), list.key()).stream()
                .filter(version -> !version.takenBack() && version.effectiveAt().isAfter(clock.instant())).count();
        return new Overview(list, inForce, inForce == null ? 0 : lists.count(inForce.id()), waiting, lists.editing(list));
    }

    /** @throws Refusal not found, also where it is another organisation's */
    public PriceList list(String organisation, String key) throws Refusal {
        reach.requireOrganisation(organisation);
        return lists.find(organisation, key).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    public View view(String organisation, String key) throws Refusal {
        PriceList list = list(organisation, key);
        return new View(list, inForce(organisation, key).map(PriceList.Version::id).orElse(null), lists.versions(organisation, key),
                lists.drafts(organisation, key));
    }

    /** The version that holds now. */
    Optional<PriceList.Version> inForce(String organisation, String key) {
        return lists.versions(organisation, key).stream()
                .filter(version -> !version.takenBack() && !version.effectiveAt().isAfter(clock.instant()))
                .max(java.util.Comparator.comparing(PriceList.Version::effectiveAt).thenComparing(PriceList.Version::version));
    }

    /** The version published last, in force or waiting. */
    Optional<PriceList.Version> newest(PriceList list) {
        return lists.versions(list.organisation(), list.key()).stream().filter(version -> !version.takenBack()).findFirst();
    }

    /** The items of a version. @throws Refusal not found */
    public List<PriceItem> items(String organisation, String key, int version) throws Refusal {
        return lists.items(version(organisation, key, version).id());
    }

    /** How a version differs from another. @throws Refusal not found */
    public List<Difference> difference(String organisation, String key, int from, int to) throws Refusal {
        return differences(rows(version(organisation, key, from).id()), rows(version(organisation, key, to).id()));
    }

    private PriceList.Version version(String organisation, String key, int number) throws Refusal {
        list(organisation, key);
        return lists.versions(organisation, key).stream().filter(version -> version.version() == number).findFirst()
                .orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
    }

    /** @throws Refusal not found, also where it is another organisation's */
    public DraftView draft(String id) throws Refusal {
        PriceList.Draft draft = lists.draft(id).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        PriceList list = list(draft.organisation(), draft.key());
        boolean upToDate = newest(list).map(version -> version.id().equals(draft.base())).orElse(draft.base() == null);
        return new DraftView(draft, check(draft).findings(), upToDate, differences(draft.base() == null ? List.of() : rows(draft.base()), draft.rows()));
    }

    PriceCheck.Result check(PriceList.Draft draft) {
        return PriceCheck.check(draft.rows(), lists.parts(draft.organisation()));
    }

    private List<PriceRow> rows(String versionId) {
        return lists.items(versionId).stream().map(PriceRow::of).toList();
    }

    private static List<Difference> differences(List<PriceRow> was, List<PriceRow> now) {
        return PriceDiff.between(was, now).stream().map(change -> new Difference(change.id(), change.was(), change.now())).toList();
    }
}
