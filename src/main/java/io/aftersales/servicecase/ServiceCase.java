package io.aftersales.servicecase;

import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A case. It guards its own transitions: an ended case changes no more, and only an ended case has a closing instant. */
public final class ServiceCase {

    private final String number;
    private final CaseReport report;
    private final Instant openedAt;
    private final long version;
    private String unitId;
    private InstalledBase.Equipment equipment;
    private String customerNo;
    private Map<String, Object> facts;
    private Status status;
    private String severity;
    private Warranty warranty;
    private boolean lateAtImport;
    private int reopened;
    private Instant reopenedAt;
    private Ending ending;
    private final String parent;
    private final String title;
    private final List<String> storedTraits;

    /** How a case ended. @param duplicateOf the case that is worked on instead; null otherwise */
    public record Ending(Instant at, String reason, String note, String duplicateOf) {
    }

    /** What the data base holds beside the report. */
    record Stored(Instant openedAt, String unitId, InstalledBase.Equipment equipment, String customerNo, Map<String, Object> facts,
                  Status status, String severity, Warranty warranty, boolean lateAtImport, int reopened, Instant reopenedAt, Ending ending,
                  String parent, String title, long version) {
    }

    ServiceCase(String number, CaseReport report, Stored stored) {
        this.number = number;
        this.report = report;
        this.openedAt = stored.openedAt();
        this.unitId = stored.unitId();
        this.equipment = stored.equipment();
        this.customerNo = stored.customerNo();
        this.facts = Map.copyOf(stored.facts());
        this.status = stored.status();
        this.severity = stored.severity();
        this.warranty = stored.warranty();
        this.lateAtImport = stored.lateAtImport();
        this.reopened = stored.reopened();
        this.reopenedAt = stored.reopenedAt();
        this.ending = stored.ending();
        this.parent = stored.parent();
        this.title = stored.title();
        this.version = stored.version();
        this.storedTraits = traits();
    }

    /** Whether it has another unit, severity or product than when it was read. */
    boolean placedAnew() {
        return !storedTraits.equals(traits());
    }

    private List<String> traits() {
        return Arrays.asList(unitId, severity, equipment == null ? null : equipment.productFamily());
    }

    /** A case as it is opened. @param equipment the unit; null where it is still to be identified */
    static ServiceCase opened(String number, CaseReport report, InstalledBase.Equipment equipment, String customerNo, String unitId,
                              Instant at) {
        return new ServiceCase(number, report, new Stored(at, unitId, equipment, customerNo, report.facts(), Status.REPORTED, null,
                null, false, 0, null, null, null, null, 0));
    }

    /** A case of another kind than repair, as it is opened. */
    static ServiceCase filed(String number, CaseReport report, InstalledBase.Equipment equipment, NewFile file, Instant at) {
        return new ServiceCase(number, report, new Stored(at, file.unitId(), equipment, report.customerNo(), Map.of(), Status.OPEN, null,
                null, false, 0, null, null, file.parent(), file.title(), 0));
    }

    /** The process went on to another stage. */
    public void progress(Status next) throws Refusal {
        requireOpen();
        if (next.ended()) {
            throw new IllegalArgumentException("a case ends by closing, cancelling or merging it");
        }
        status = next;
    }

    public void close(String reason, String note, Instant at) throws Refusal {
        end(Status.CLOSED, new Ending(at, reason, note, null));
    }

    public void cancel(String note, Instant at) throws Refusal {
        end(Status.CANCELLED, new Ending(at, "cancelled", note, null));
    }

    public void mergeInto(String other, Instant at) throws Refusal {
        if (number.equals(other)) {
            throw Refusal.of(CaseReason.DUPLICATE_OF_ITSELF, Refusal.field("of"));
        }
        end(Status.DUPLICATE, new Ending(at, "duplicate", null, other));
    }

    /** The customer was not satisfied and the work starts again. */
    public void reopen(Instant at) throws Refusal {
        requireOpen();
        reopened++;
        reopenedAt = at;
        status = Status.DISPATCHING;
    }

    public void identify(InstalledBase.Equipment found) throws Refusal {
        requireOpen();
        equipment = found;
        if (found.customerNo() != null) {
            customerNo = found.customerNo();
        }
    }

    public void assignTo(String unit) throws Refusal {
        requireOpen();
        unitId = unit;
    }

    public void changeFacts(Map<String, Object> changed) throws Refusal {
        requireOpen();
        Map<String, Object> merged = new java.util.TreeMap<>(facts);
        merged.putAll(changed);
        facts = Map.copyOf(merged);
    }

    public void judgeSeverity(String verdict) {
        severity = verdict;
    }

    public void judgeWarranty(Warranty verdict) {
        warranty = verdict;
    }

    void markLateAtImport() {
        lateAtImport = true;
    }

    private void end(Status last, Ending how) throws Refusal {
        requireOpen();
        status = last;
        ending = how;
    }

    private void requireOpen() throws Refusal {
        if (status.ended()) {
            throw Refusal.of(CaseReason.CASE_ENDED, number, status.key());
        }
    }

    public String number() {
        return number;
    }

    public String organisation() {
        return report.organisation();
    }

    /** The report as it came in. Its facts are those of the opening; see {@link #facts()} for the present ones. */
    public CaseReport report() {
        return report;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The responsible organisational unit. */
    public String unitId() {
        return unitId;
    }

    /** Null where the unit is still to be identified. */
    public InstalledBase.Equipment equipment() {
        return equipment;
    }

    public String customerNo() {
        return customerNo;
    }

    /** Fault facts in the names of the decisions. */
    public Map<String, Object> facts() {
        return facts;
    }

    public Status status() {
        return status;
    }

    public String severity() {
        return severity;
    }

    /** Null before the verdict. */
    public Warranty warranty() {
        return warranty;
    }

    public boolean lateAtImport() {
        return lateAtImport;
    }

    /** How often the work began again after a dissatisfied callback. */
    public int reopened() {
        return reopened;
    }

    /** Since when the promised times count: the report, or the last time that the work began again. */
    public Instant promisedFrom() {
        return reopenedAt == null ? report.reportedAt() : reopenedAt;
    }

    Instant reopenedAt() {
        return reopenedAt;
    }

    /** Null while the case is open. */
    public Ending ending() {
        return ending;
    }

    /** The case that this one belongs to, for example the repair that an order of parts is for; null where it stands alone. */
    public String parent() {
        return parent;
    }

    /** What a case of another kind than repair is about; null where nobody said. */
    public String title() {
        return title;
    }

    public CaseKind kind() {
        return CaseKind.of(report.kind());
    }

    long version() {
        return version;
    }
}
