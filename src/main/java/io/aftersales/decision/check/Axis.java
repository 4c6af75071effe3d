package io.aftersales.decision.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The values of an input column, cut into the parts that its cells tell apart: each value that is named, what lies between
 * the values of an ordered type, any other text, and what is not known where a cell speaks of it.
 *
 * @param atoms the parts, in their order
 * @param all   the parts that the column's choices allow, as bits
 */
record Axis(Sheet.Column column, List<Atom> atoms, BitSet all) {

    private static final Set<String> WHOLE = Set.of("integer", "long");

    /**
     * @param cells   the comparable conditions of the column
     * @param choices the values that the column can have; null for any
     * @param unknown whether the column may be asked with a value that is not known
     */
    static Axis of(Sheet.Column column, Collection<Cell> cells, Cell choices, boolean unknown) {
        Set<Object> named = new LinkedHashSet<>();
        if (choices != null) {
            named.addAll(values(choices));
        }
        cells.forEach(cell -> named.addAll(values(cell)));
        List<Atom> atoms = new ArrayList<>();
        if (named.stream().anyMatch(Boolean.class::isInstance) || "boolean".equals(column.type())) {
            atoms.add(new Atom.Value(true));
            atoms.add(new Atom.Value(false));
        } else if (named.isEmpty() || named.iterator().next() instanceof String) {
            named.forEach(value -> atoms.add(new Atom.Value(value)));
            atoms.add(new Atom.Other(sample(named)));
        } else {
            line(new ArrayList<>(new TreeSet<>(named)), WHOLE.contains(column.type()), atoms);
        }
        if (unknown) {
            atoms.add(new Atom.Unknown());
        }
        Axis axis = new Axis(column, atoms, new BitSet());
        axis.all.or(axis.allowed(choices));
        return axis;
    }

    private static List<Object> values(Cell cell) {
        List<Object> values = new ArrayList<>();
        for (UnaryTest test : cell.tests()) {
            if (test instanceof UnaryTest.Is is && is.value() != null) {
                values.add(is.value());
            }
            if (test instanceof UnaryTest.Stretch stretch) {
                values.add(stretch.from());
                values.add(stretch.to());
            }
        }
        values.removeIf(value -> value == null);
        return values;
    }

    private static String sample(Set<Object> named) {
        String sample = "other";
        while (named.contains(sample)) {
            sample = "an" + sample;
        }
        return sample;
    }

    private static void line(List<Object> named, boolean whole, List<Atom> atoms) {
        Object before = null;
        for (Object value : named) {
            addGap(new Atom.Between(before, value, whole), atoms);
            atoms.add(new Atom.Value(value));
            before = value;
        }
        addGap(new Atom.Between(before, null, whole), atoms);
    }

    private static void addGap(Atom.Between between, List<Atom> atoms) {
        if (!between.empty()) {
            atoms.add(between);
        }
    }

    private BitSet allowed(Cell choices) {
        BitSet allowed = new BitSet();
        for (int atom = 0; atom < atoms.size(); atom++) {
            allowed.set(atom, choices == null || atoms.get(atom) instanceof Atom.Unknown || choices.fits(atoms.get(atom)));
        }
        return allowed;
    }

    /** The parts that a condition fits. */
    BitSet fits(Cell cell) {
        BitSet fits = new BitSet();
        for (int atom = all.nextSetBit(0); atom >= 0; atom = all.nextSetBit(atom + 1)) {
            fits.set(atom, cell.fits(atoms.get(atom)));
        }
        return fits;
    }
}
