package io.aftersales.proof;

import io.aftersales.audit.AuditSigner;
import io.aftersales.audit.AuditTrail;
import io.aftersales.verify.Anchor;
import io.aftersales.verify.Event;
import io.aftersales.verify.ExportWriter;
import io.aftersales.verify.Fault;
import io.aftersales.verify.Finding;
import io.aftersales.verify.Item;
import io.aftersales.verify.Result;
import io.aftersales.verify.Verifier;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies trails where they stand, and writes them into files that are verified elsewhere. Both are noted in the trail. */
@Service
public class TrailVerification {

    private static final int TOLD_EVERY = 2_000;
    private static final Set<Fault> END_OF_A_STREAM = Set.of(Fault.BAD_SIGNATURE, Fault.HEAD_SIGNATURE);

    private final TrailExport export;
    private final AuditSigner signer;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    TrailVerification(TrailExport export, AuditSigner signer, AuditTrail audit, TransactionTemplate transactions) {
        this.export = export;
        this.signer = signer;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** How many events there are to check, by the ends of the streams. The caller has checked that the organisation is within reach. */
    public long expected(String organisation) {
        return export.events(organisation);
    }

    /**
     * Checks every stream of an organisation, with this installation's keys. The caller has checked that it is within reach.
     *
     * @param kept     copies of anchors that were kept outside
     * @param progress is told the number of events now and then
     */
    public Result verify(String organisation, List<Anchor> kept, LongConsumer progress) {
        Result result = check(target -> export.ofOrganisation(organisation, target), kept, progress);
        Map<String, Object> payload = new LinkedHashMap<>(Map.of("organisation", organisation, "events", result.events(), "intact", result.intact()));
        if (!result.intact()) {
            payload.put("broken", result.broken().say("en"));
        }
        note(organisation, "trail.verified", payload);
        return result;
    }

    /** Checks one case. The caller has checked that it is within reach. */
    public Result verifyCase(String caseNumber) {
        return check(target -> export.ofCase(caseNumber, target), List.of(), events -> { });
    }

    /** Checks one stream by itself, without anchors. The caller has checked that it is within reach. */
    public Result verifyStream(String organisation, String stream) {
        return check(target -> export.ofStreams(organisation, List.of(stream), target), List.of(), events -> { });
    }

    private Result check(Consumer<Consumer<Item>> source, List<Anchor> kept, LongConsumer progress) {
        Verifier.Trusted trusted = new Verifier.Trusted(signer.publicKeys().keySet(), kept);
        Result result = run(source, trusted, stream -> false, progress);
        Finding broken = result.broken();
        if (broken == null || !END_OF_A_STREAM.contains(broken.fault())) {
            return result;
        }
        // only the end of the stream was looked at: the first false signature stands somewhere before
        return run(source, trusted, broken.where()::equals, progress);
    }

    private static Result run(Consumer<Consumer<Item>> source, Verifier.Trusted trusted, Predicate<String> everySignature, LongConsumer progress) {
        Verifier verifier = new Verifier(trusted, everySignature, AuditSigner::checkOf);
        Relay.run(source, item -> {
            boolean soFarIntact = verifier.accept(item);
            if (item instanceof Event && verifier.events() % TOLD_EVERY == 0) {
                progress.accept(verifier.events());
            }
            return soFarIntact;
        });
        return verifier.result();
    }

    /** Writes an organisation's trail as lines. The caller has checked that it is within reach. */
    public void write(String organisation, OutputStream target) {
        note(organisation, "trail.exported", Map.of("organisation", organisation));
        write(target, sink -> export.ofOrganisation(organisation, sink));
    }

    /** Writes a case's trail as lines, and notes nothing. The caller has checked that it is within reach. */
    public void writeCase(String caseNumber, OutputStream target) {
        write(target, sink -> export.ofCase(caseNumber, sink));
    }

    private void write(OutputStream target, Consumer<Consumer<Item>> source) {
        ExportWriter lines = new ExportWriter(target);
        source.accept(item -> {
            if (!(item instanceof Item.Closing)) {
                lines.accept(item);
            }
        });
        lines.close(signer::sign, signer.keyId());
    }

    /** Notes that a case's trail was taken away. */
    public void noteExportOf(String caseNumber) {
        transactions.executeWithoutResult(status -> audit.record(AuditTrail.ofCase(caseNumber), "trail.exported", Map.of("case", caseNumber)));
    }

    private void note(String organisation, String kind, Map<String, ?> payload) {
        transactions.executeWithoutResult(status -> audit.record(AuditTrail.ofOrganisation(organisation), kind, payload));
    }
}
