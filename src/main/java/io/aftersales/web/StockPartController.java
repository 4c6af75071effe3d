package io.aftersales.web;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import io.aftersales.stock.Part;
import io.aftersales.stock.PartCatalogue;
import io.aftersales.stock.StockReach;
import io.aftersales.stock.StockReads;
import java.math.BigDecimal;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of parts, and what lies of each in the stores within reach. The organisation may be left out by people of one. */
@RestController
@RequestMapping("/api/stock/parts")
class StockPartController {

    private final StockReads reads;
    private final StockReach reach;
    private final PartCatalogue catalogue;

    StockPartController(StockReads reads, StockReach reach, PartCatalogue catalogue) {
        this.reads = reads;
        this.reach = reach;
        this.catalogue = catalogue;
    }

    @GetMapping
    Page list(@RequestParam(required = false) String organisation, @RequestParam(required = false) String q,
              @RequestParam(required = false) String kind, @RequestParam(defaultValue = "false") boolean current,
              @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) throws Refusal {
        StockReads.PartPage page = reads.parts(organisation, q, kind, current, cursor, limit);
        return new Page(page.items().stream().map(StockPartController::view).toList(), page.next());
    }

    @GetMapping("/{code}")
    Detail one(@PathVariable String code, @RequestParam(required = false) String organisation) throws Refusal {
        Part part = reads.part(organisation, code);
        return new Detail(view(part), reads.usable(organisation, code).map(Part::code).orElse(null), reads.ofPart(organisation, code));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View add(@RequestBody NewPart body) throws Refusal {
        String organisation = reach.keptCatalogue(body.organisation);
        catalogue.add(body.part(organisation, body.code, 0), body.origin);
        return view(reads.part(organisation, body.code));
    }

    @PutMapping("/{code}")
    View change(@PathVariable String code, @RequestBody NewPart body) throws Refusal {
        String organisation = reach.keptCatalogue(body.organisation);
        if (body.version == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("version"), "version");
        }
        catalogue.change(body.part(organisation, code, body.version), body.origin);
        return view(reads.part(organisation, code));
    }

    private static View view(Part part) {
        return new View(part.organisation(), part.code(), part.name().zh(), part.name().en(), part.kind(), part.measure(), part.price(),
                part.origin(), part.maker(), part.tracked(), part.discontinued(), part.successor(), part.alternatives(), part.version());
    }

    record Page(List<View> items, String next) {
    }

    /** @param measure what quantities count @param tracked whether pieces move by number @param version to be sent back with a change */
    record View(String organisation, String code, String nameZh, String nameEn, String kind, String measure, BigDecimal priceCny,
                String origin, String maker, boolean tracked, boolean discontinued, String successor, List<String> alternatives, long version) {
    }

    /** @param usable what to order: the part itself, its successor or an alternative; null for nothing */
    record Detail(View part, String usable, List<StockReads.Row> stock) {
    }

    /** @param code left out in a change @param origin only {@code original} is taken @param version that was read, for a change */
    record NewPart(String organisation, String code, String nameZh, String nameEn, String kind, String measure, BigDecimal priceCny,
                   String origin, String maker, boolean tracked, boolean discontinued, String successor, List<String> alternatives,
                   Long version) {

        private Part part(String org, String ofCode, long ofVersion) {
            return PartCatalogue.written(org, ofCode, new Text(nameZh, nameEn), kind, measure, priceCny, maker, tracked, discontinued,
                    successor, alternatives, ofVersion);
        }
    }
}
