package io.aftersales.installation;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.customer.Checks;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklists of inspections: typed, weighted and versioned; nothing that was used ever changes (CAC-100). */
@Service
@Transactional
public class ChecklistService {

    static final Set<String> IMPACTS = Set.of("safety", "stability", "effect", "none");
    /** As many rows as a form takes. */
    private static final int MOST_ITEMS = 50;
    private static final Set<String> KINDS = Set.of("yes-no", "number", "text");
    private static final BigDecimal LARGEST = new BigDecimal("999999.999");

    private final ChecklistTemplates templates;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;

    ChecklistService(ChecklistTemplates templates, Reach reach, AuditTrail audit, Clock clock) {
        this.templates = templates;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** An item as it is entered; see {@link ChecklistTemplate.Item}. @param weight null for 1 @param impact null for none */
    public record Entry(String kind, Text text, BigDecimal least, BigDecimal most, String unit, Integer weight, String impact,
                        boolean photo) {
    }

    /** A further version of a checklist, the first of a new one. @throws Refusal that names the field of the item at fault */
    public ChecklistTemplate publish(String organisation, String key, Text name, List<Entry> entries) throws Refusal {
        reach.requireOrganisation(organisation);
        String checkedKey = Checks.code("key", key);
        Text checkedName = text("name", name, Checks.NAME);
        if (entries == null || entries.isEmpty() || entries.size() > MOST_ITEMS) {
            throw Refusal.of(InstallationReason.NO_ITEMS, field("items"), MOST_ITEMS);
        }
        List<ChecklistTemplate.Item> items = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            items.add(item(entries.get(i), i + 1, "items[" + i + "]."));
        }
        int version = templates.newest(organisation, checkedKey).map(ChecklistTemplate::version).orElse(0) + 1;
        ChecklistTemplate template = new ChecklistTemplate(0, organisation, checkedKey, version, checkedName, CurrentActor.get().id(),
                clock.instant(), items);
        long id = templates.add(template).orElseThrow(() -> Refusal.of(InputReason.ALREADY_CHANGED, field("key")));
        audit.record(AuditTrail.ofOrganisation(organisation), "checklist.published", Map.of("key", checkedKey, "version", version,
                "items", items.size()));
        return templates.find(id).orElseThrow();
    }

    private static ChecklistTemplate.Item item(Entry entry, int itemNo, String path) throws Refusal {
        if (entry.kind() == null || !KINDS.contains(entry.kind())) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field(path + "kind"), "kind");
        }
        String impact = entry.impact() == null ? "none" : entry.impact();
        if (!IMPACTS.contains(impact)) {
            throw Refusal.of(InputReason.NOT_A_CHOICE, field(path + "impact"), "impact");
        }
        int weight = entry.weight() == null ? 1 : entry.weight();
        if (weight < 1 || weight > 100) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field(path + "weight"), "weight");
        }
        boolean measured = "number".equals(entry.kind());
        if (measured) {
            limits(entry, path);
        }
        return new ChecklistTemplate.Item(itemNo, entry.kind(), text(path + "text", entry.text(), 300), measured ? entry.least() : null,
                measured ? entry.most() : null, measured ? Checks.optionalLine(path + "unit", entry.unit(), 20) : null, weight, impact,
                entry.photo());
    }

    private static void limits(Entry entry, String path) throws Refusal {
        if (entry.least() == null && entry.most() == null) {
            throw Refusal.of(InstallationReason.LIMITS_MISSING, field(path + "least"));
        }
        decimal(entry.least(), path + "least");
        decimal(entry.most(), path + "most");
        if (entry.least() != null && entry.most() != null && entry.most().compareTo(entry.least()) < 0) {
            throw Refusal.of(InstallationReason.LIMITS_CROSSED, field(path + "most"));
        }
    }

    static void decimal(BigDecimal value, String path) throws Refusal {
        if (value == null) {
            return;
        }
        if (value.precision() - value.scale() > 6 || value.abs().compareTo(LARGEST) > 0) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field(path), path);
        }
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > 3) {
            throw Refusal.of(InputReason.OUT_OF_RANGE, field(path), path);
        }
    }

    private static Text text(String path, Text text, int longest) throws Refusal {
        if (text == null) {
            throw Refusal.of(InputReason.REQUIRED, field(path), path);
        }
        return new Text(Checks.line(path + ".zh", text.zh(), longest), Checks.line(path + ".en", text.en(), longest));
    }

    /** The newest version of each checklist of the organisation. */
    @Transactional(readOnly = true)
    public List<ChecklistTemplate> list(String organisation) throws Refusal {
        reach.requireOrganisation(organisation);
        return templates.newest(organisation);
    }

    /** Every version of one, newest first. @throws Refusal not found */
    @Transactional(readOnly = true)
    public List<ChecklistTemplate> versions(String organisation, String key) throws Refusal {
        reach.requireOrganisation(organisation);
        List<ChecklistTemplate> found = templates.versions(organisation, key);
        if (found.isEmpty()) {
            throw Refusal.of(InputReason.NOT_FOUND);
        }
        return found;
    }
}
