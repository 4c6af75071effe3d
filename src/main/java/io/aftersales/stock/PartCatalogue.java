package io.aftersales.stock;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.audit.Changes;
import io.aftersales.shared.Amounts;
import io.aftersales.shared.Characters;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The catalogue of parts, kept by people and by imports. */
@Service
@Transactional
public class PartCatalogue {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_ALTERNATIVES = 20;

    private final Parts parts;
    private final AuditTrail audit;

    PartCatalogue(Parts parts, AuditTrail audit) {
        this.parts = parts;
        this.audit = audit;
    }

    /** @throws Refusal where the code is taken, or something of it may not be */
    public void add(Part part, String origin) throws Refusal {
        check(part, origin);
        if (!parts.add(part)) {
            throw Refusal.of(StockReason.PART_CODE_TAKEN, field("code"), part.code());
        }
        record(part, "part.added");
    }

    /** @param part with the version that was read @throws Refusal where somebody else changed it meanwhile */
    public void change(Part part, String origin) throws Refusal {
        Part before = parts.find(part.organisation(), part.code()).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        check(part, origin);
        if (before.tracked() != part.tracked() && parts.everMoved(part.organisation(), part.code())) {
            throw Refusal.of(StockReason.TRACKED_CHANGED, field("tracked"), part.code());
        }
        if (!parts.change(part)) {
            throw Refusal.of(InputReason.ALREADY_CHANGED);
        }
        audit.record(AuditTrail.ofOrganisation(part.organisation()), "part.changed", changes(before, part));
    }

    private static Map<String, Object> changes(Part before, Part after) {
        return new Changes().about("code", after.code()).of("nameZh", before.name().zh(), after.name().zh())
                .of("nameEn", before.name().en(), after.name().en()).of("kind", before.kind(), after.kind())
                .of("measure", before.measure(), after.measure()).to("priceCny", before.price().toPlainString(), after.price().toPlainString())
                .of("maker", before.maker(), after.maker()).of("tracked", before.tracked(), after.tracked())
                .of("discontinued", before.discontinued(), after.discontinued()).of("successor", before.successor(), after.successor())
                .of("alternatives", before.alternatives(), after.alternatives()).told();
    }

    /** For imports. @return false where the catalogue says the same already */
    public boolean take(Part part, String origin) throws Refusal {
        Part before = parts.find(part.organisation(), part.code()).orElse(null);
        if (before == null) {
            add(part, origin);
            return true;
        }
        Part now = new Part(part.organisation(), part.code(), part.name(), part.kind(), part.measure(), part.price().setScale(2), part.maker(),
                part.tracked(), part.discontinued(), part.successor(), part.alternatives(), before.version());
        if (now.equals(before)) {
            Refusal refused = Part.ORIGINAL.equals(origin) ? null : Refusal.of(StockReason.NOT_ORIGINAL, field("origin"));
            if (refused != null) {
                throw refused;
            }
            return false;
        }
        change(now, origin);
        return true;
    }

    private void check(Part part, String origin) throws Refusal {
        if (part.code() == null || !CODE.matcher(part.code()).matches()) {
            throw Refusal.of(InputReason.NOT_A_CODE, field("code"), String.valueOf(part.code()));
        }
        name("nameZh", part.name().zh(), true);
        name("nameEn", part.name().en(), true);
        name("maker", part.maker(), false);
        choice("kind", part.kind(), Part.KINDS);
        choice("measure", part.measure(), Part.MEASURES);
        Amounts.notNegative("priceCny", part.price());
        if (!Part.ORIGINAL.equals(origin)) {
            throw Refusal.of(StockReason.NOT_ORIGINAL, field("origin"));
        }
        if (!part.kind().equals("part") && !part.tracked()) {
            throw Refusal.of(StockReason.ALWAYS_TRACKED, field("tracked"), part.kind());
        }
        successors(part);
        alternatives(part);
    }

    private static void name(String name, String value, boolean required) throws Refusal {
        if (value == null || value.isBlank()) {
            if (required) {
                throw Refusal.of(InputReason.REQUIRED, field(name), name);
            }
            return;
        }
        if (value.length() > LONGEST_NAME) {
            throw Refusal.of(InputReason.TOO_LONG, field(name), LONGEST_NAME);
        }
        if (!Characters.storable(value) || !Characters.oneLine(value)) {
            throw Refusal.of(InputReason.MALFORMED, field(name), name);
        }
    }

    private static void choice(String name, String value, List<String> choices) throws Refusal {
        if (value == null || !choices.contains(value)) {
            throw Refusal.of(value == null ? InputReason.REQUIRED : InputReason.NOT_A_CHOICE, field(name), name);
        }
    }

    private void successors(Part part) throws Refusal {
        Set<String> seen = new HashSet<>(Set.of(part.code()));
        for (String code = part.successor(); code != null; code = known("successor", part.organisation(), code).successor()) {
            if (!seen.add(code)) {
                throw Refusal.of(StockReason.SUCCEEDS_ITSELF, field("successor"), part.code());
            }
        }
    }

    private void alternatives(Part part) throws Refusal {
        if (part.alternatives().size() > MOST_ALTERNATIVES || new HashSet<>(part.alternatives()).size() < part.alternatives().size()
                || part.alternatives().contains(part.code())) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field("alternatives"), "alternatives");
        }
        for (String alternative : part.alternatives()) {
            known("alternatives", part.organisation(), alternative);
        }
    }

    private Part known(String name, String organisation, String code) throws Refusal {
        return parts.find(organisation, code).orElseThrow(() -> Refusal.of(StockReason.UNKNOWN_PART, field(name), code));
    }

    private void record(Part part, String kind) {
        audit.record(AuditTrail.ofOrganisation(part.organisation()), kind, Map.of("code", part.code(), "nameZh", part.name().zh(),
                "nameEn", part.name().en(), "priceCny", part.price().toPlainString(), "tracked", part.tracked(),
                "discontinued", part.discontinued(), "successor", String.valueOf(part.successor()), "alternatives", part.alternatives()));
    }

    /** A part from what people wrote; the alternatives may be null. */
    public static Part written(String organisation, String code, Text name, String kind, String measure, BigDecimal price, String maker,
                               boolean tracked, boolean discontinued, String successor, List<String> alternatives, long version) {
        return new Part(organisation, code, new Text(stripped(name.zh()), stripped(name.en())), kind, measure, price, stripped(maker), tracked,
                discontinued, stripped(successor), alternatives == null ? List.of() : List.copyOf(alternatives), version);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
