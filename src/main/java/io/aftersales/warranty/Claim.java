package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.InputReason;
import io.aftersales.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A claim under the warranty. It guards what happens when: the entitlement is computed, never picked; what its
 * {@link Ruling} grants is shared out and paid, shares sum to their line, and a line is paid once.
 */
public final class Claim {

    private final String number;
    private final String organisation;
    private final Filing filing;
    private final long version;
    private final Ruling ruling;
    private ClaimState state;
    private Entitlement entitlement;
    private Proposal proposal;
    private Outcome outcome;

    /** What the table refund-exchange proposes. @param remedy null where it leaves that to a person */
    public record Proposal(Remedy remedy, LocalDate until) {
    }

    /** @param cause as the clerk found it @param by null before the first decision */
    public record Decided(Boolean covered, String coveredWhy, String cause, Remedy remedy, String remedyWhy, String by, Instant at) {
    }

    /** @param rounds how often the claim was sent back @param missing the last answer did not come in time */
    public record Evidence(int rounds, boolean missing, String question) {
    }

    /** @param approved null while nobody has said so */
    public record Goodwill(String why, Boolean approved, String by, String note) {
    }

    /** @param won null until it is decided */
    public record Appeal(Instant at, String why, Boolean won, String by, String note) {
    }

    /** What became of it. @param splitWhy why the shares differ from the proposal */
    public record Outcome(String splitWhy, Long replacementId, Boolean replacementLoan, LocalDate refundOn, String refundReference,
                          Instant endedAt) {
    }

    /** What the data base holds beside the filing. */
    record Stored(ClaimState state, Entitlement entitlement, Proposal proposal, Decided decided, Evidence evidence, Goodwill goodwill,
                  Appeal appeal, Outcome outcome, long version) {
    }

    Claim(String number, String organisation, Filing filing, List<ClaimLine> lines, Stored stored) {
        this.number = number;
        this.organisation = organisation;
        this.filing = filing;
        this.ruling = new Ruling(lines, stored);
        this.state = stored.state();
        this.entitlement = stored.entitlement();
        this.proposal = stored.proposal();
        this.outcome = stored.outcome();
        this.version = stored.version();
    }

    static Claim filed(String number, String organisation, Filing filing, List<ClaimLine> lines) {
        return new Claim(number, organisation, filing, lines, new Stored(ClaimState.IN_REVIEW, null, new Proposal(null, null),
                new Decided(null, null, filing.cause(), null, null, null, null), new Evidence(0, false, null),
                new Goodwill(null, null, null, null), new Appeal(null, null, null, null, null),
                new Outcome(null, null, null, null, null, null), 0));
    }

    void entitle(Entitlement verdict) {
        entitlement = verdict;
    }

    void propose(Proposal remedy) {
        proposal = remedy;
    }

    /** @param rounds how often a claim may be sent back @throws Refusal that names the field; nothing has changed then */
    void review(Review review, int rounds, String by, Instant at) throws Refusal {
        require(ClaimState.IN_REVIEW);
        state = ruling.review(new ReviewCheck(this, review), review, rounds, by, at);
    }

    /** The claimant answered, or did not in time; the clerk decides on what is there. */
    void evidenceCame(boolean inTime) throws Refusal {
        require(ClaimState.AWAITING_EVIDENCE);
        ruling.evidenceCame(inTime);
        state = ClaimState.IN_REVIEW;
    }

    /** A second person says whether the maker is generous. */
    void decideGoodwill(boolean approved, String note, String by) throws Refusal {
        require(ClaimState.AWAITING_GOODWILL);
        ruling.decideGoodwill(approved, covered(), note, by);
        state = ClaimState.DECIDED;
    }

    /** The claimant does not put up with the decision. */
    void appealAgainst(String why, Instant at) throws Refusal {
        if (ruling.appeal().at() != null) {
            throw Refusal.of(WarrantyReason.ALREADY_APPEALED);
        }
        require(ClaimState.DECIDED);
        ruling.appealAgainst(why, at);
        state = ClaimState.APPEALED;
    }

    /**
     * Another person than before decides, and for the last time. An appeal takes nothing away.
     *
     * @param remedy  the new remedy; null where it stays
     * @param amounts by line, for those that get more
     */
    void decideAppeal(boolean won, Remedy remedy, Map<Integer, BigDecimal> amounts, String note, String by) throws Refusal {
        require(ClaimState.APPEALED);
        ruling.decideAppeal(this, won, remedy, amounts, note, by);
        state = ClaimState.DECIDED;
    }

    /** The decision stands: what was granted is now shared out and paid. */
    void settle() throws Refusal {
        require(ClaimState.DECIDED);
        state = ClaimState.SETTLING;
    }

    void attribute(int line, ClaimLine.Payer payer) {
        if (payer != null) {
            ruling.change(line(line).attributedTo(payer));
        }
    }

    /** @throws Refusal where the shares do not sum to the line, or somebody bears something and nobody is named */
    void split(int line, Shares shares, Bearers bearers, String at) throws Refusal {
        require(ClaimState.SETTLING);
        SplitCheck.check(line(line), shares, bearers, at);
        ruling.change(line(line).split(shares, bearers));
    }

    void splitBecause(String why) {
        outcome = new Outcome(why, outcome.replacementId(), outcome.replacementLoan(), outcome.refundOn(), outcome.refundReference(), null);
    }

    /** @return the line as it is paid now; null where it was paid before or nothing was approved */
    ClaimLine pay(int no, Instant at) throws Refusal {
        require(ClaimState.SETTLING);
        ClaimLine line = line(no);
        if (!line.granted() || line.paidAt() != null) {
            return null;
        }
        if (!line.shared()) {
            throw new IllegalStateException(number + " line " + no + " is not shared out yet");
        }
        ruling.change(line.paid(at));
        return line;
    }

    void replacedBy(long unitId, boolean loan) throws Refusal {
        require(ClaimState.SETTLING);
        outcome = new Outcome(outcome.splitWhy(), unitId, loan, outcome.refundOn(), outcome.refundReference(), null);
    }

    void refunded(LocalDate on, String reference) throws Refusal {
        require(ClaimState.SETTLING);
        outcome = new Outcome(outcome.splitWhy(), outcome.replacementId(), outcome.replacementLoan(), on, reference, null);
    }

    /** The claim is over; what was granted is paid. */
    void close(Instant at) {
        if (lines().stream().anyMatch(line -> line.granted() && line.paidAt() == null)) {
            throw new IllegalStateException(number + " has an approved line that is not paid");
        }
        end(granted() ? ClaimState.SETTLED : ClaimState.DENIED, at);
    }

    /** The claimant takes it back. @throws Refusal once it is being settled, or over */
    void withdraw(Instant at) throws Refusal {
        if (state.ended() || state == ClaimState.SETTLING) {
            throw Refusal.of(WarrantyReason.NOT_IN_THIS_STATE, state.key());
        }
        end(ClaimState.WITHDRAWN, at);
    }

    private void end(ClaimState last, Instant at) {
        state = last;
        outcome = new Outcome(outcome.splitWhy(), outcome.replacementId(), outcome.replacementLoan(), outcome.refundOn(),
                outcome.refundReference(), at);
    }

    /** Whether the warranty covers it: by the table, or by the person who looked where the table could not tell. */
    public boolean covered() {
        return entitlement != null && (entitlement.manual() ? Boolean.TRUE.equals(decided().covered()) : entitlement.covered());
    }

    /** Whether the claimant got less than was asked for. */
    public boolean anythingRefused() {
        return ruling.anythingRefused();
    }

    /** Whether the claimant got anything for nothing. */
    public boolean granted() {
        return ruling.granted();
    }

    public BigDecimal approved() {
        return ruling.approved();
    }

    ClaimLine line(int no) {
        return lines().stream().filter(line -> line.no() == no).findFirst().orElseThrow();
    }

    private void require(ClaimState expected) throws Refusal {
        if (state != expected) {
            throw Refusal.of(WarrantyReason.NOT_IN_THIS_STATE, state.key());
        }
    }

    static void requireText(String value, String name) throws Refusal {
        if (value == null || value.isBlank()) {
            throw Refusal.of(InputReason.REQUIRED, field(name));
        }
    }

    public String number() {
        return number;
    }

    public String organisation() {
        return organisation;
    }

    public Filing filing() {
        return filing;
    }

    public List<ClaimLine> lines() {
        return ruling.lines();
    }

    public ClaimState state() {
        return state;
    }

    /** Null before it was computed. */
    public Entitlement entitlement() {
        return entitlement;
    }

    public Proposal proposal() {
        return proposal;
    }

    public Decided decided() {
        return ruling.decided();
    }

    public Evidence evidence() {
        return ruling.evidence();
    }

    public Goodwill goodwill() {
        return ruling.goodwill();
    }

    public Appeal appeal() {
        return ruling.appeal();
    }

    public Outcome outcome() {
        return outcome;
    }

    long version() {
        return version;
    }
}
