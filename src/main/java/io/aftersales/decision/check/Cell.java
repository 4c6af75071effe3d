package io.aftersales.decision.check;

import java.util.List;
import java.util.Set;

/**
 * A cell as far as it was understood.
 *
 * @param problem      why it cannot be read at all, with the place; null where it can
 * @param tests        what the condition lists; null where it is beyond comparison
 * @param negated      whether the tests are those of a {@code not(…)}
 * @param constant     the value of an output cell that is one; {@link #NO_CONSTANT} where it is none
 * @param constants    every value that is written in the cell, null left out
 * @param names        words that are neither texts nor functions
 * @param functions    functions that are called
 * @param forbidden    constructs that have no business in a table, as keys of their names for people
 * @param inventedDate whether a date, time or length is written that does not exist; FEEL takes it for null
 */
record Cell(String problem, List<UnaryTest> tests, boolean negated, Object constant, List<Object> constants, Set<String> names,
            Set<String> functions, Set<String> forbidden, boolean inventedDate) {

    static final Object NO_CONSTANT = new Object();
    static final Cell BLANK = new Cell(null, List.of(new UnaryTest.Everything()), false, null, List.of(), Set.of(), Set.of(), Set.of(), false);

    static Cell unreadable(String problem) {
        return new Cell(problem, null, false, NO_CONSTANT, List.of(), Set.of(), Set.of(), Set.of(), false);
    }

    boolean readable() {
        return problem == null;
    }

    boolean comparable() {
        return tests != null;
    }

    /** Whether it speaks of what is not known. */
    boolean mentionsUnknown() {
        return comparable() && tests.stream().anyMatch(test -> test instanceof UnaryTest.Is is && is.value() == null);
    }

    /** Whether the condition fits a part of the column's values. */
    boolean fits(Atom atom) {
        boolean any = tests.stream().anyMatch(atom::passes);
        if (!negated) {
            return any;
        }
        boolean undecided = atom instanceof Atom.Unknown && tests.stream().anyMatch(test -> test instanceof UnaryTest.Stretch);
        return !any && !undecided;
    }
}
