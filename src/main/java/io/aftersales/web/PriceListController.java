package io.aftersales.web;

import io.aftersales.importing.PriceSheet;
import io.aftersales.pricelist.PriceEffects;
import io.aftersales.pricelist.PriceFinding;
import io.aftersales.pricelist.PriceItem;
import io.aftersales.pricelist.PriceList;
import io.aftersales.pricelist.PriceListCsv;
import io.aftersales.pricelist.PriceListReads;
import io.aftersales.pricelist.PriceListService;
import io.aftersales.pricelist.PriceRow;
import io.aftersales.rulechange.RollbackService;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final PriceEffects effects;
    private final PriceSheet sheets;
    private final RollbackService rollbacks;

    PriceListController(PriceListService lists, PriceListReads reads, PriceEffects effects, PriceSheet sheets, RollbackService rollbacks) {
        this.lists = lists;
        this.reads = reads;
        this.effects = effects;
        this.sheets = sheets;
        this.rollbacks = rollbacks;
    }

    /** @param organisation only this one's */
    @GetMapping("/api/price-lists")
    List<Row> list(@RequestParam(required = false) String organisation) {
        return reads.lists().stream().filter(row -> organisation == null || organisation.equals(row.list().organisation())).map(Row::of).toList();
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

    /** A version as the file that an upload takes. */
    @GetMapping(path = "/api/price-lists/{organisation}/{key}/versions/{version}/file", produces = "text/csv")
    ResponseEntity<byte[]> file(@PathVariable String organisation, @PathVariable String key, @PathVariable int version) throws Refusal {
        return file(key + "-" + version, PriceListCsv.ofItems(reads.items(organisation, key, version)));
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

    /** The rows of a draft as the file that an upload takes. */
    @GetMapping(path = "/api/price-list-drafts/{id}/file", produces = "text/csv")
    ResponseEntity<byte[]> draftFile(@PathVariable String id) throws Refusal {
        PriceList.Draft draft = reads.draft(id).draft();
        return file(draft.key() + "-draft", PriceListCsv.of(draft.rows()));
    }

    private static ResponseEntity<byte[]> file(String name, String csv) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ".csv").build().toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).body(csv.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What was quoted in the last twelve months, at the draft's prices.
     *
     * @param on the day whose prices are compared; where absent the first on which all that is new holds
     */
    @GetMapping("/api/price-list-drafts/{id}/effect")
    PriceEffects.Effect effect(@PathVariable String id, @RequestParam(required = false) LocalDate on) throws Refusal {
        return effects.of(id, on);
    }

    /** Saves the rows as they are; what is wrong in them is said in the answer. */
    @PutMapping("/api/price-list-drafts/{id}")
    DraftView save(@PathVariable String id, @RequestBody Rows body) throws Refusal {
        return DraftView.of(lists.save(id, revision(body.revision), body.rows));
    }

    /** Takes the rows of a file, CSV or xlsx, in place of those of the draft; lines with a wrong cell are named, and stand to be mended. */
    @PostMapping(path = "/api/price-list-drafts/{id}/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DraftView upload(@PathVariable String id, @RequestParam Integer revision, @RequestPart("file") MultipartFile file)
            throws Refusal, IOException {
        PriceSheet.Rows read = sheets.read(file.getBytes());
        return DraftView.of(lists.save(id, revision(revision), read.rows()), read.lines());
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

    /**
     * A list in one line.
     *
     * @param version  the one in force; null before the first, as are the next three
     * @param items    how many the version in force has
     * @param waiting  how many versions begin later
     * @param drafts   how many are being written
     */
    record Row(String organisation, String key, Text name, Integer version, Instant effectiveAt, String publishedBy, Instant publishedAt,
               int items, int waiting, int drafts) {

        static Row of(PriceListReads.Overview row) {
            PriceList.Version version = row.inForce();
            return new Row(row.list().organisation(), row.list().key(), row.list().name(), version == null ? null : version.version(),
                    version == null ? null : version.effectiveAt(), version == null ? null : version.publishedBy(),
                    version == null ? null : version.publishedAt(), row.items(), row.waiting(), row.drafts());
        }
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

    /**
     * @param upToDate    whether no version was published since it began
     * @param differences from the version that it began with
     * @param refused     lines of an uploaded file that cannot be released as they are; empty in other answers
     */
    record DraftView(DraftRow draft, String organisation, String key, List<PriceRow> rows, List<PriceFinding> findings, boolean upToDate,
                     List<PriceListReads.Difference> differences, List<RefusedLine> refused) {

        static DraftView of(PriceListReads.DraftView view) {
            return of(view, List.of());
        }

        /** @param lines of a file, by row */
        static DraftView of(PriceListReads.DraftView view, List<Integer> lines) {
            return new DraftView(DraftRow.of(view.draft()), view.draft().organisation(), view.draft().key(), view.draft().rows(), view.findings(),
                    view.upToDate(), view.differences(), lines.isEmpty() ? List.of() : view.findings().stream()
                    .filter(finding -> finding.error() && finding.row() > 0)
                    .map(finding -> new RefusedLine(lines.get(finding.row() - 1), finding.column(), finding.text())).toList());
        }
    }

    /** @param line of the file, from 1, which is the header */
    record RefusedLine(int line, String column, Text reason) {
    }

    record Item(String code, Text name, String unit, BigDecimal priceCny, LocalDate validFrom, LocalDate validUntil) {

        static Item of(PriceItem item) {
            return new Item(item.code(), item.name(), item.unit(), item.price(), item.from(), item.until());
        }
    }
}
