package io.aftersales.web;

import io.aftersales.importing.PriceSheet;
import io.aftersales.pricelist.PriceFinding;
import io.aftersales.pricelist.PriceItem;
import io.aftersales.pricelist.PriceList;
import io.aftersales.pricelist.PriceListReads;
import io.aftersales.pricelist.PriceListService;
import io.aftersales.pricelist.PriceRow;
import io.aftersales.rulechange.RollbackService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Price lists: what holds, what held, and drafts on the way; released as a change of rules. */
@RestController
class PriceListController {

    private final PriceListService lists;
    private final PriceListReads reads;
    private final PriceSheet sheets;
    private final RollbackService rollbacks;

    PriceListController(PriceListService lists, PriceListReads reads, PriceSheet sheets, RollbackService rollbacks) {
        this.lists = lists;
        this.reads = reads;
        this.sheets = sheets;
        this.rollbacks = rollbacks;
    }

    /** @param organisation only this one's */
    @GetMapping("/api/price-lists")
    List<PriceList> list(@RequestParam(required = false) String organisation) {
        return reads.lists().stream().filter(list -> organisation == null || organisation.equals(list.organisation())).toList();
    }

    @PostMapping("/api/price-lists")
    @ResponseStatus(HttpStatus.CREATED)
    PriceList create(@RequestBody NewList body) throws Refusal {
        return lists.create(body.organisation, body.key, new Text(body.nameZh, body.nameEn));
    }

    @GetMapping("/api/price-lists/{organisation}/{key}")
    ListView one(@PathVariable String organisation, @PathVariable String key) throws Refusal {
        PriceListReads.View view = reads.view(organisation, key);
        return new ListView(view.list(), view.inForce(), view.versions(), view.drafts().stream().map(DraftRow::of).toList());
    }

    @GetMapping("/api/price-lists/{organisation}/{key}/versions/{version}")
    List<Item> items(@PathVariable String organisation, @PathVariable String key, @PathVariable int version) throws Refusal {
        return reads.items(organisation, key, version).stream().map(Item::of).toList();
    }

    /** How one version differs from another, row by row. */
    @GetMapping("/api/price-lists/{organisation}/{key}/difference")
    List<PriceListReads.Difference> difference(@PathVariable String organisation, @PathVariable String key, @RequestParam int from,
                                               @RequestParam int to) throws Refusal {
        return reads.difference(organisation, key, from, to);
    }

    /** Publishes the version before the one in force anew, at once. */
    @PostMapping("/api/price-lists/{organisation}/{key}/rollback")
    RollbackService.Rollback rollBack(@PathVariable String organisation, @PathVariable String key, @RequestBody Why why) throws Refusal {
        return rollbacks.rollBack("price-list", organisation, key, why.reason);
    }

    /** Begins a draft with the items of the newest version. */
    @PostMapping("/api/price-lists/{organisation}/{key}/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    DraftView begin(@PathVariable String organisation, @PathVariable String key, @RequestBody NewDraft body) throws Refusal {
        return DraftView.of(lists.begin(organisation, key, body.title));
    }

    @GetMapping("/api/price-list-drafts/{id}")
    DraftView draft(@PathVariable String id) throws Refusal {
        return DraftView.of(reads.draft(id));
    }

    /** Saves the rows as they are; what is wrong in them is said in the answer. */
    @PutMapping("/api/price-list-drafts/{id}")
    DraftView save(@PathVariable String id, @RequestBody Rows body) throws Refusal {
        return DraftView.of(lists.save(id, revision(body.revision), body.rows));
    }

    /** Takes the rows of a file, CSV or xlsx, in place of those of the draft. */
    @PostMapping(path = "/api/price-list-drafts/{id}/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DraftView upload(@PathVariable String id, @RequestParam Integer revision, @RequestPart("file") MultipartFile file)
            throws Refusal, IOException {
        return DraftView.of(lists.save(id, revision(revision), sheets.read(file.getBytes())));
    }

    /** Takes what was published since the draft began; what the draft changed stays. */
    @PostMapping("/api/price-list-drafts/{id}/rebase")
    DraftView rebase(@PathVariable String id, @RequestBody Revision body) throws Refusal {
        return DraftView.of(lists.rebase(id, revision(body.revision)));
    }

    /** Gives the draft up. */
    @PostMapping("/api/price-list-drafts/{id}/withdraw")
    DraftView withdraw(@PathVariable String id) throws Refusal {
        lists.withdraw(id);
        return DraftView.of(reads.draft(id));
    }

    private static int revision(Integer given) throws Refusal {
        if (given == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("revision"), "revision");
        }
        return given;
    }

    record NewList(String organisation, String key, String nameZh, String nameEn) {
    }

    record NewDraft(String title) {
    }

    record Why(String reason) {
    }

    record Revision(Integer revision) {
    }

    /** @param revision the one that the rows were made from */
    record Rows(Integer revision, List<PriceRow> rows) {
    }

    /** @param inForce the id of the version that holds now; null before the first */
    record ListView(PriceList list, String inForce, List<PriceList.Version> versions, List<DraftRow> drafts) {
    }

    record DraftRow(String id, String title, String base, int revision, String state, String createdBy, Instant createdAt, String editedBy,
                    Instant editedAt) {

        static DraftRow of(PriceList.Draft draft) {
            return new DraftRow(draft.id(), draft.title(), draft.base(), draft.revision(), draft.state(), draft.createdBy(), draft.createdAt(),
                    draft.editedBy(), draft.editedAt());
        }
    }

    /** @param upToDate whether no version was published since it began */
    record DraftView(DraftRow draft, String organisation, String key, List<PriceRow> rows, List<PriceFinding> findings, boolean upToDate,
                     List<PriceListReads.Difference> differences) {

        static DraftView of(PriceListReads.DraftView view) {
            return new DraftView(DraftRow.of(view.draft()), view.draft().organisation(), view.draft().key(), view.draft().rows(), view.findings(),
                    view.upToDate(), view.differences());
        }
    }

    record Item(String code, Text name, String unit, BigDecimal priceCny, LocalDate validFrom, LocalDate validUntil) {

        static Item of(PriceItem item) {
            return new Item(item.code(), item.name(), item.unit(), item.price(), item.from(), item.until());
        }
    }
}
