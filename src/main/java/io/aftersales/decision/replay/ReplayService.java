package io.aftersales.decision.replay;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.audit.AuditTrail;
import io.aftersales.decision.DecisionDrafts;
import io.aftersales.decision.check.Sheet;
import io.aftersales.decision.check.SheetReader;
import io.aftersales.decision.check.SheetWriter;
import io.aftersales.decision.check.TableCheck;
import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.CurrentActor;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a drafted table on recorded decisions, in the background: what would have come out otherwise, on which cases, with
 * which money and which deadlines. Compared are the recorded outputs with those of the draft and the composer of today. The
 * numbers are read by {@link ReplayReads}, while the run goes on and after it.
 *
 * <p>A node runs one replay at a time; others wait in the order of their requests.
 */
@Service
public class ReplayService {

    private static final int MOST_WAITING = 5;
    private static final int MOST_LISTED = 50;

    private final Replays replays;
    private final ReplayWorker worker;
    private final DecisionDrafts drafts;
    private final TableCheck check;
    private final OrganisationService organisations;
    private final Reach reach;
    private final AuditTrail audit;
    private final Clock clock;
    private final String node;

    ReplayService(Replays replays, ReplayWorker worker, DecisionDrafts drafts, TableCheck check, OrganisationService organisations,
                  Reach reach, AuditTrail audit, Clock clock, @Value("${aftersales.node:local}") String node) {
        this.replays = replays;
        this.worker = worker;
        this.drafts = drafts;
        this.check = check;
        this.organisations = organisations;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
        this.node = node;
    }

    /** Runs that went down with this node will not go on. */
    @EventListener(ApplicationReadyEvent.class)
    void interruptOld() {
        replays.interrupt(node, clock.instant());
    }

    /**
     * Asks for a run; it begins when the transaction is through.
     *
     * @param place  whose table is drafted: an organisation or {@code shared}
     * @param filter only decisions of organisations that decide by this table, and that the actor reaches, are run
     * @return the run's id
     * @throws Refusal unknown decision or organisation; a draft with errors; a period that is none; too many waiting
     */
    @Transactional
    public String start(Sheet draft, String place, ReplayFilter filter) throws Refusal {
        if (!check.check(draft, SheetReader.read(drafts.baseline(draft.key()))).publishable()) {
            throw Refusal.of(ReplayReason.REPLAY_DRAFT_FAULTY);
        }
        if (filter.from() == null || filter.until() == null || !filter.from().isBefore(filter.until())) {
            throw Refusal.of(ReplayReason.REPLAY_PERIOD_EMPTY, field("from"));
        }
        List<String> scope = scope(draft.key(), place, filter.organisation());
        if (replays.open(node) >= MOST_WAITING) {
            throw Refusal.of(ReplayReason.REPLAY_BUSY);
        }
        byte[] dmn = SheetWriter.write(draft, place);
        ReplayRun run = new ReplayRun(UUID.randomUUID().toString(), draft.key(), place, checksum(dmn), filter, "waiting", 0, 0, 0, 0,
                CurrentActor.get().id(), clock.instant(), null);
        Replays.Task task = new Replays.Task(run, dmn, scope);
        replays.add(task, node);
        audit.record("table:" + place + "/" + draft.key(), "replay.requested", Map.of("run", run.id(), "checksum", run.checksum(),
                "from", filter.from().toString(), "until", filter.until().toString()));
        whenCommitted(() -> worker.submit(task));
        return run.id();
    }

    private List<String> scope(String key, String place, String organisation) throws Refusal {
        List<String> scope = organisations.organisations().stream().map(Organisation::id)
                .filter(id -> organisation == null || organisation.equals(id)).filter(reach::coversOrganisation)
                .filter(id -> drafts.place(key, id).map(place::equals).orElse(false) || id.equals(place)).toList();
        if (scope.isEmpty()) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, field("organisation"));
        }
        return scope;
    }

    /** How far a run is. @throws Refusal not found, also where one of its organisations is out of reach */
    public ReplayRun run(String id) throws Refusal {
        ReplayRun run = replays.find(id).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        for (String organisation : replays.organisations(id)) {
            reach.requireOrganisation(organisation);
        }
        return run;
    }

    /** The runs of a table's drafts within reach, newest first, at most 50. */
    public List<ReplayRun> runs(String key, String place) {
        return replays.of(key, place, MOST_LISTED).stream()
                .filter(run -> replays.organisations(run.id()).stream().allMatch(reach::coversOrganisation)).toList();
    }

    /** Ends a run at its next page; what it found so far stays. @throws Refusal not found, or over already */
    @Transactional
    public void cancel(String id) throws Refusal {
        ReplayRun run = run(id);
        if (!replays.end(id, "cancelled", clock.instant())) {
            throw Refusal.of(ReplayReason.REPLAY_ENDED);
        }
        audit.record("table:" + run.place() + "/" + run.key(), "replay.cancelled", Map.of("run", id));
    }

    private static void whenCommitted(Runnable task) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            task.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                task.run();
            }
        });
    }

    private static String checksum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
