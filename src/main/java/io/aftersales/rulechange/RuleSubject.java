package io.aftersales.rulechange;

import io.aftersales.shared.Refusal;
import io.aftersales.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A sort of rules that analysts draft and others approve. One bean per kind; the way of a change is the same for all. */
public interface RuleSubject {

    /** As the API writes it: table, calendar or price-list. */
    String kind();

    /** @throws Refusal not found, also where the draft is another organisation's */
    Draft draft(String id) throws Refusal;

    /**
     * What stands in the way of a release, in plain words: errors, red examples, a version that was published since the draft
     * began. Asked anew at each step; nothing may be kept in memory across nodes.
     *
     * @return empty where nothing does
     */
    List<Text> obstacles(String draft) throws Refusal;

    /** What an approver should see: findings, differences from the version in force, what a replay showed. */
    List<Line> evidence(String draft) throws Refusal;

    /** Ids of the replays of what the draft holds now; empty where nothing is replayed. */
    default List<String> replays(String draft) throws Refusal {
        return List.of();
    }

    /** What comments can be about, by id; at most 500. */
    List<Row> rows(String draft) throws Refusal;

    /** Nobody edits the draft from here on. */
    void freeze(String draft) throws Refusal;

    /** The draft can be edited again. */
    void thaw(String draft) throws Refusal;

    /**
     * Publishes the draft.
     *
     * @return the id of the version
     */
    String publish(String draft, Release release) throws Refusal;

    /** A published version that is not in force yet never will be; the draft can be edited again. */
    void takeBack(String draft, String version) throws Refusal;

    /** A version of the subject counts from now on, which is only told here: it began by itself. */
    default void begun(String organisation, String key) {
    }

    /** The versions between which a rollback would change. @throws Refusal not found; nothing to go back to */
    Former former(String organisation, String key) throws Refusal;

    /** Publishes the content of {@link Former#to} anew. @return the id of the new version */
    String restore(String organisation, String key, Former former, Release release) throws Refusal;

    /**
     * What is to be released.
     *
     * @param key     of the table, calendar or list within the organisation
     * @param title   by which people know the change, at most 300 characters
     * @param stream  the audit stream of what is changed, for example {@code table:central-ac/response-sla}
     * @param editors everybody who worked on it; none of them approves it
     */
    record Draft(String id, String organisation, String key, Text title, String stream, Set<String> editors) {
    }

    /** @param tone whether it is good, to be watched or bad */
    record Line(Text label, Text value, Tone tone) {

        public enum Tone { PLAIN, GOOD, WARNING, BAD }

        public static Line plain(Text label, Text value) {
            return new Line(label, value, Tone.PLAIN);
        }
    }

    record Row(String id, Text label) {
    }

    /**
     * Why and by whom a version is published.
     *
     * @param caseNumber  of the change or the rollback
     * @param effectiveAt not before now
     * @param submittedBy who answers for the content
     * @param approvers   one, or two for an emergency
     */
    record Release(String caseNumber, Instant effectiveAt, String reason, String submittedBy, List<String> approvers, boolean emergency) {
    }

    /**
     * @param from   the version in force
     * @param to     the version before it
     * @param title  of what is changed
     * @param stream the audit stream of what is changed
     */
    record Former(String from, String to, Text title, String stream) {
    }
}
