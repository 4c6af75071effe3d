package io.aftersales.warranty;

import static io.aftersales.shared.Refusal.field;

import io.aftersales.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A longer warranty that the contract of a key project agrees on (CAC-25). One person reviews the application, another one
 * approves it; from then on the contract's date counts, whether the acceptance report notes it or not.
 *
 * @param projectNumber the project whose units it is for; null where it is for one unit
 * @param equipmentId   the unit it is for; null where it is for a project
 * @param clause        what the contract says (CAC-26)
 * @param acceptedOn    null before the acceptance
 * @param noted         whether the acceptance report notes it (CAC-27); null before the acceptance
 */
public record Extension(String number, String organisation, State state, String projectNumber, Long equipmentId, Contract contract,
                        String appliedBy, Instant appliedAt, Review review, Decision decision, LocalDate acceptedOn, Boolean noted,
                        String noteReference, long version) {

    /** What it goes through; refused, withdrawn and completed are its ends. */
    public enum State {
        APPLIED, REVIEWED, APPROVED, DEFECT, COMPLETED, REFUSED, WITHDRAWN;

        public String key() {
            return Keys.of(this);
        }

        /** Whether the contract's date counts. */
        public boolean inForce() {
            return this == APPROVED || this == DEFECT || this == COMPLETED;
        }
    }

    /** @param endDate the last day of the warranty by the contract */
    public record Contract(String no, LocalDate signedOn, String clause, LocalDate endDate) {
    }

    /** @param recommended what the reviewer thinks of it */
    public record Review(String by, Instant at, boolean recommended, String note) {
    }

    public record Decision(String by, Instant at, String note) {
    }

    Extension reviewed(Review by) throws Refusal {
        require(State.APPLIED);
        return with(State.REVIEWED, by, decision, acceptedOn, noted, noteReference);
    }

    Extension decided(boolean approved, Decision by) throws Refusal {
        require(State.REVIEWED);
        if (Objects.equals(by.by(), review.by())) {
            throw Refusal.of(WarrantyReason.SAME_PERSON, field("approved"));
        }
        return with(approved ? State.APPROVED : State.REFUSED, review, by, acceptedOn, noted, noteReference);
    }

    /** The units were accepted; where the report does not note the extension, that is a defect of the document. */
    Extension accepted(LocalDate on, boolean notedOnReport) throws Refusal {
        require(State.APPROVED);
        return with(notedOnReport ? State.COMPLETED : State.DEFECT, review, decision, on, notedOnReport, noteReference);
    }

    /** The report was put right. @param reference where the note stands */
    Extension noted(String reference) throws Refusal {
        require(State.DEFECT);
        return with(State.COMPLETED, review, decision, acceptedOn, true, reference);
    }

    Extension withdrawn() throws Refusal {
        if (state != State.APPLIED && state != State.REVIEWED) {
            throw Refusal.of(WarrantyReason.NOT_IN_THIS_STATE, state.key());
        }
        return with(State.WITHDRAWN, review, decision, acceptedOn, noted, noteReference);
    }

    private Extension with(State next, Review reviewedBy, Decision decidedBy, LocalDate on, Boolean isNoted, String reference) {
        return new Extension(number, organisation, next, projectNumber, equipmentId, contract, appliedBy, appliedAt, reviewedBy, decidedBy,
                on, isNoted, reference, version);
    }

    private void require(State expected) throws Refusal {
        if (state != expected) {
            throw Refusal.of(WarrantyReason.NOT_IN_THIS_STATE, state.key());
        }
    }
}
