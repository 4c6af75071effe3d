package io.aftersales.decision;

import io.aftersales.organisation.Organisation;
import io.aftersales.organisation.OrganisationService;
import io.aftersales.organisation.Reach;
import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What analysts, auditors, administrators and machines do with decisions: look at the tables, try them, prove a receipt.
 * Which role may is settled before; here counts whose organisation it is.
 */
@Service
public class DecisionDesk {

    private final DecisionService decisions;
    private final DecisionReceipts receipts;
    private final Publications publications;
    private final Vocabulary vocabulary;
    private final Composers composers;
    private final CaseOpenings openings;
    private final OrganisationService organisations;
    private final Reach reach;
    private final DecisionUsage usage;

    DecisionDesk(DecisionService decisions, DecisionReceipts receipts, Publications publications, Vocabulary vocabulary,
                 Composers composers, CaseOpenings openings, OrganisationService organisations, Reach reach, DecisionUsage usage) {
        this.decisions = decisions;
        this.receipts = receipts;
        this.publications = publications;
        this.vocabulary = vocabulary;
        this.composers = composers;
        this.openings = openings;
        this.organisations = organisations;
        this.reach = reach;
        this.usage = usage;
    }

    /**
     * A decision as an organisation takes it.
     *
     * @param own       whether the organisation has a table of its own; otherwise the shared one decides
     * @param waiting   how many versions begin later
     * @param decisions how often it was taken in cases in the last twelve months; null in a single view, as the next two
     * @param never     how many rows did not fire in that time
     * @param overruled how often people decided otherwise in that time; null where no process offers that, too
     * @param uses      the steps of processes that come to it
     */
    public record Entry(String key, String organisation, boolean own, int version, Text sentence, Binding binding, int rules,
                        Publication publication, int waiting, Integer decisions, Long never, Integer overruled,
                        List<DecisionUses.Use> uses) {
    }

    /**
     * A table for display.
     *
     * @param description what this table decides
     * @param facts       what the decision takes, before it becomes inputs of the table
     * @param words       what people call the choices of the columns
     * @param versions    every version of this table, newest first
     * @param xml         the DMN file
     */
    public record View(Entry entry, Text name, Text description, String hitPolicy, List<Fact> facts, List<Column> inputs,
                       List<Column> outputs, Map<String, Text> words, List<Rule> rules, List<Publication> versions, String xml) {
    }

    public record Column(String name, Text label, String type, List<String> choices) {
    }

    /** Cells in the order of the columns, as the analyst wrote them. */
    public record Rule(String id, Text annotation, List<String> when, List<String> then) {
    }

    /**
     * Takes a decision; with a case its receipt is stored there.
     *
     * @throws Refusal not found for an unknown decision; not allowed for an unknown organisation or case, or a wrong fact,
     *                 by its name
     */
    @Transactional
    public Decision evaluate(String key, String organisation, Map<String, Object> facts, String caseNumber) throws Refusal {
        if (composers.get(key) == null) {
            throw Refusal.of(DecisionReason.UNKNOWN_DECISION);
        }
        require(organisation);
        if (facts == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("inputs"), "inputs");
        }
        if (caseNumber == null) {
            return decisions.evaluate(key, organisation, facts);
        }
        Optional<CaseOpenings.Opening> opening = openings.of(caseNumber);
        if (opening.isEmpty() || !opening.get().organisation().equals(organisation) || !reach.covers(opening.get().unitId())) {
            throw Refusal.of(InputReason.UNKNOWN_CASE, Refusal.field("caseNumber"));
        }
        return decisions.decide(key, organisation, facts, caseNumber);
    }

    /** Every decision of every organisation within reach. */
    public List<Entry> catalogue() {
        List<Entry> entries = new ArrayList<>();
        for (Organisation organisation : organisations.organisations()) {
            if (reach.coversOrganisation(organisation.id())) {
                DecisionUsage.Counts counts = usage.counts(organisation.id());
                composers.all().forEach(composer -> entry(composer, organisation.id(), counts).ifPresent(entries::add));
            }
        }
        return entries;
    }

    /** The table by which the organisation decides now. @throws Refusal not found, unknown organisation */
    public View table(String key, String organisation) throws Refusal {
        Composer composer = composers.get(key);
        if (composer == null) {
            throw Refusal.of(DecisionReason.UNKNOWN_DECISION);
        }
        require(organisation);
        Entry entry = entry(composer, organisation, null).orElseThrow(() -> Refusal.of(DecisionReason.UNKNOWN_DECISION));
        Table table = publications.table(entry.publication());
        return new View(entry, table.name(), table.description(), table.hitPolicy(), composer.facts(), columns(table.inputs()),
                columns(table.outputs()), vocabulary.words(table), table.rules().values().stream().map(DecisionDesk::rule).toList(),
                publications.versions(key, entry.publication().organisation()).toList(),
                publications.content(entry.publication().definitionId()));
    }

    /** Runs the decision of a receipt again. @throws Refusal not found, also where its case is out of reach */
    public DecisionReceipts.Replay replay(String receiptId) throws Refusal {
        CaseOpenings.Opening opening = openings.of(receipts.caseOf(receiptId)).orElseThrow(() -> Refusal.of(InputReason.NOT_FOUND));
        reach.require(opening.unitId());
        return receipts.replay(receiptId);
    }

    private Optional<Entry> entry(Composer composer, String organisation, DecisionUsage.Counts counts) {
        return publications.newest(composer.key(), organisation).map(publication -> entry(composer, organisation, publication, counts));
    }

    private Entry entry(Composer composer, String organisation, Publication publication, DecisionUsage.Counts counts) {
        String key = composer.key();
        Set<String> rules = publications.table(publication).rules().keySet();
        int waiting = (int) publications.versions(key, organisation).filter(version -> publications.waits(version)).count();
        return new Entry(key, organisation, !publication.shared(), publication.version(), composer.sentence(), composer.binding(), rules.size(),
                publication, waiting, counts == null ? null : counts.decisions().getOrDefault(key, 0),
                counts == null ? null : counts.never(key, rules), counts == null ? null : counts.overruled().get(key), usage.uses(key));
    }

    private static List<Column> columns(List<Table.Column> columns) {
        return columns.stream().map(column -> new Column(column.name(), column.label(), column.type(), column.choices())).toList();
    }

    private static Rule rule(Table.Rule rule) {
        return new Rule(rule.id(), Text.ofLines(rule.annotation()), rule.when(), rule.then());
    }

    /** An organisation out of reach looks as if there were none. */
    private void require(String organisation) throws Refusal {
        if (organisation == null) {
            throw Refusal.of(InputReason.REQUIRED, Refusal.field("organisation"), "organisation");
        }
        if (!organisations.exists(organisation) || !reach.coversOrganisation(organisation)) {
            throw Refusal.of(InputReason.UNKNOWN_ORGANISATION, Refusal.field("organisation"));
        }
    }
}
