package io.aftersales.decision.check;

import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.List;

import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstRangeBoundary;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.UnaryTestExpression;

/**
 * The tests of a condition, where it is made of values and stretches only; anything else is beyond comparison. What they
 * mean is what our FEEL engine makes of them: {@code CellMeaningTest} holds the two together.
 *
 * @param tests null where the condition is beyond comparison
 */
record Conditions(List<UnaryTest> tests, boolean negated) {

    static final Conditions NONE = new Conditions(null, false);

    static Conditions of(Exp tree) {
        boolean negated = tree instanceof Not;
        List<UnaryTest> tests = new ArrayList<>();
        for (Exp part : parts(tree instanceof Not not ? not.x() : tree)) {
            List<UnaryTest> of = test(part);
            if (of.isEmpty()) {
                return NONE;
            }
            tests.addAll(of);
        }
        return new Conditions(tests, negated);
    }

    private static List<Exp> parts(Exp tree) {
        List<Exp> parts = new ArrayList<>();
        if (tree instanceof AtLeastOne several) {
            Iterator<Exp> each = several.xs().iterator();
            while (each.hasNext()) {
                parts.add(each.next());
            }
        } else {
            parts.add(tree);
        }
        return parts;
    }

    private static List<UnaryTest> test(Exp tree) {
        if (tree instanceof UnaryTestExpression test) {
            return expression(test.exp());
        }
        if (tree instanceof InputEqualTo equal) {
            return is(equal.x());
        }
        if (tree instanceof InputLessThan less) {
            return stretch(null, false, less.x(), false);
        }
        if (tree instanceof InputLessOrEqual less) {
            return stretch(null, false, less.x(), true);
        }
        if (tree instanceof InputGreaterThan greater) {
            return stretch(greater.x(), false, null, false);
        }
        if (tree instanceof InputGreaterOrEqual greater) {
            return stretch(greater.x(), true, null, false);
        }
        if (tree instanceof InputInRange in) {
            return stretch(in.range().start().value(), included(in.range().start()), in.range().end().value(), included(in.range().end()));
        }
        return List.of();
    }

    private static List<UnaryTest> expression(Exp tree) {
        if (tree instanceof ConstBool flag && flag.value()) {
            return List.of(new UnaryTest.Everything());
        }
        if (tree instanceof Equal equal && equal.x() instanceof ConstInputValue$) {
            return is(equal.y());
        }
        if (tree instanceof LessThan less && less.x() instanceof ConstInputValue$) {
            return stretch(null, false, less.y(), false);
        }
        if (tree instanceof LessOrEqual less && less.x() instanceof ConstInputValue$) {
            return stretch(null, false, less.y(), true);
        }
        if (tree instanceof GreaterThan greater && greater.x() instanceof ConstInputValue$) {
            return stretch(greater.y(), false, null, false);
        }
        if (tree instanceof GreaterOrEqual greater && greater.x() instanceof ConstInputValue$) {
            return stretch(greater.y(), true, null, false);
        }
        return is(tree);
    }

    /** A list in brackets where values belong: our engine fails on it as soon as a value is not in it. */
    static boolean listsInBrackets(Exp tree) {
        return parts(tree instanceof Not not ? not.x() : tree).stream()
                .anyMatch(part -> part instanceof UnaryTestExpression test && test.exp() instanceof ConstList);
    }

    private static List<UnaryTest> is(Exp tree) {
        return tree instanceof ConstNull$ ? List.of(new UnaryTest.Is(null)) : Constants.of(tree).<List<UnaryTest>>map(value ->
                List.of(new UnaryTest.Is(value))).orElse(List.of());
    }

    private static boolean included(ConstRangeBoundary boundary) {
        return boundary instanceof ClosedConstRangeBoundary;
    }

    /** @param from null for none, as {@code to}; both of one ordered type */
    private static List<UnaryTest> stretch(Exp from, boolean fromIncluded, Exp to, boolean toIncluded) {
        Object low = from == null ? null : Constants.of(from).orElse(null);
        Object high = to == null ? null : Constants.of(to).orElse(null);
        boolean known = (from == null || low != null) && (to == null || high != null);
        boolean alike = low == null || high == null || low.getClass() == high.getClass();
        boolean ordered = !(low instanceof String || high instanceof String || low instanceof Boolean || high instanceof Boolean);
        return known && alike && ordered ? List.of(new UnaryTest.Stretch((Comparable<?>) low, fromIncluded, (Comparable<?>) high, toIncluded))
                : List.of();
    }
}
