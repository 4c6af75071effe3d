package io.aftersales.warranty;

import io.aftersales.document.DocumentService;
import io.aftersales.shared.Text;
import io.aftersales.task.Fact;
import io.aftersales.task.Fact.Tone;
import io.aftersales.task.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** A claim in lines above a form: what it is about, what the tables say, and what was decided so far. */
@Component
public class ClaimBrief {

    private final Claims claims;
    private final DocumentService documents;
    private final Words words;

    ClaimBrief(Claims claims, DocumentService documents, Words words) {
        this.claims = claims;
        this.documents = documents;
        this.words = words;
    }

    /** The most needed first; empty where there is no such claim. */
    public List<Fact> of(String caseNumber) {
        Claim claim = claims.find(caseNumber).orElse(null);
        if (claim == null) {
            return List.of();
        }
        List<Fact> facts = new ArrayList<>();
        asked(claim, facts);
        entitled(claim, facts);
        claim.lines().forEach(line -> facts.add(Fact.of(words.of("claim.line", String.valueOf(line.no())), line(line))));
        decided(claim, facts);
        return facts;
    }

    private void asked(Claim claim, List<Fact> facts) {
        facts.add(Fact.of(words.of("claim.claimant"), claim.filing().claimant()));
        facts.add(Fact.of(words.of("claim.fault"), claim.filing().partCode() + " · " + claim.filing().fault()));
        facts.add(Fact.of(words.of("claim.foundOn"), claim.filing().foundOn().toString()));
        add(facts, "claim.cause", claim.decided().cause() == null ? null : words.ofValue("cause", claim.decided().cause()), Tone.PLAIN);
        if (claim.filing().repeatOf() != null) {
            facts.add(new Fact(words.of("claim.repeatOf"), same(claim.filing().repeatOf()), Tone.WARNING));
        }
        if (documents.ofCase(claim.number()).isEmpty()) {
            facts.add(new Fact(words.of("claim.proof"), words.of("claim.unproven"), Tone.WARNING));
        }
    }

    private void entitled(Claim claim, List<Fact> facts) {
        if (claim.entitlement() != null) {
            Text status = words.ofValue("warranty", claim.entitlement().status());
            Text basis = words.ofValue("basis", claim.entitlement().basis() == null ? "" : claim.entitlement().basis());
            String end = claim.entitlement().end() == null ? null : claim.entitlement().end().toString();
            facts.add(new Fact(words.of("claim.entitlement"), new Text(joined(status.zh(), end, basis.zh()), joined(status.en(), end, basis.en())),
                    claim.entitlement().covered() ? Tone.GOOD : Tone.WARNING));
        }
        if (claim.proposal().remedy() != null) {
            facts.add(Fact.of(words.of("claim.proposal"), words.ofValue("remedy", claim.proposal().remedy().key())));
        }
    }

    private Text line(ClaimLine line) {
        Text kind = words.ofValue("costKind", line.costKind().key());
        Text verdict = words.ofValue("verdict", line.verdict().key());
        String rest = line.description() + " · CNY " + line.claimed().toPlainString();
        String granted = line.approved().signum() == 0 ? null : "CNY " + line.approved().toPlainString();
        return new Text(joined(kind.zh(), rest, verdict.zh(), granted), joined(kind.en(), rest, verdict.en(), granted));
    }

    private void decided(Claim claim, List<Fact> facts) {
        if (claim.decided().remedy() != null) {
            facts.add(Fact.of(words.of("claim.remedy"), words.ofValue("remedy", claim.decided().remedy().key())));
        }
        add(facts, "claim.question", same(claim.evidence().question()), Tone.WARNING);
        if (claim.evidence().missing()) {
            facts.add(new Fact(words.of("claim.evidence"), words.of("claim.evidenceMissing"), Tone.BAD));
        }
        add(facts, "claim.goodwill", same(claim.goodwill().why()), Tone.PLAIN);
        add(facts, "claim.appeal", same(claim.appeal().why()), Tone.WARNING);
    }

    private void add(List<Fact> facts, String label, Text value, Tone tone) {
        if (value != null) {
            facts.add(new Fact(words.of(label), value, tone));
        }
    }

    private static Text same(String text) {
        return text == null ? null : new Text(text, text);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
