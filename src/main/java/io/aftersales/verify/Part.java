package io.aftersales.verify;

import static io.aftersales.verify.Finding.broken;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The streams between two ends of parts: chains, what their events say of rows and of persons. */
final class Part {

    private final Keys keys;
    private final Predicate<String> everySignature;
    private final Count count;
    private final Map<String, Chain> chains = new LinkedHashMap<>();
    private final Vouched vouched;
    private final Commitments commitments;
    private Finding.Broken later;
    private String current;
    private Chain chain;

    Part(Keys keys, Predicate<String> everySignature, Count count) {
        this.keys = keys;
        this.everySignature = everySignature;
        this.count = count;
        this.vouched = new Vouched(count);
        this.commitments = new Commitments(count);
    }

    void head(Item.Head head) {
        chain(head.stream()).head(head);
    }

    void anchored(Item.Leaf leaf) {
        chain(leaf.stream()).anchored(leaf);
    }

    void event(Event event) {
        chain(event.stream()).add(event);
        count.events++;
        laterThanChains(() -> vouched.event(event));
        commitments.event(event);
    }

    void personal(Item.Personal personal) {
        laterThanChains(() -> commitments.personal(personal));
    }

    void row(Item.Row row) {
        laterThanChains(() -> vouched.row(row));
    }

    /** Where the end of a stream is cut off, its rows and values are unknown: the cut is what happened, and is told first. */
    private void laterThanChains(Runnable check) {
        if (later == null) {
            try {
                check.run();
            } catch (Finding.Broken broken) {
                later = broken;
            }
        }
    }

    private Chain chain(String stream) {
        if (!stream.equals(current)) {
            chain = chains.computeIfAbsent(stream, name -> new Chain(name, keys, everySignature.test(name)));
            current = stream;
        }
        return chain;
    }

    void end() {
        chains.values().forEach(Chain::ends);
        chains.values().parallelStream().map(Chain::endSigned).filter(Objects::nonNull).findFirst().ifPresent(finding -> {
            throw broken(finding.fault(), finding.where(), finding.number(), finding.detail());
        });
        if (later != null) {
            throw later;
        }
        commitments.end();
        vouched.end();
        count.streams += chains.size();
        chains.values().forEach(each -> count.notAnchored += each.notAnchored());
    }
}
