package io.aftersales.decision.check;

import camundajar.impl.scala.Product;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * Reads cells by the parser that evaluates them later, once per text. Before that it counts brackets: a parser that calls
 * itself for each would be a way to exhaust the stack.
 */
final class CellReader {

    /** Cells of the tables that are being edited. */
    private static final int MOST_CELLS = 20_000;
    private static final int DEEPEST = 12;
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NULL = Pattern.compile("\\bnull\\b");
    private static final Pattern EXTERNAL = Pattern.compile("\\bfunction\\s*\\(|\\bexternal\\b");

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Cache<String, Cell> conditions = Caffeine.newBuilder().maximumSize(MOST_CELLS).build();
    private final Cache<String, Cell> figures = Caffeine.newBuilder().maximumSize(MOST_CELLS).build();

    /** An input cell; blank and {@code -} fit everything. */
    Cell condition(String text) {
        return text.isBlank() || "-".equals(text.strip()) ? Cell.BLANK : conditions.get(text, cell -> read(cell, true));
    }

    /** An output cell; blank is none. */
    Cell figure(String text) {
        return text.isBlank() ? Cell.BLANK : figures.get(text, cell -> read(cell, false));
    }

    private Cell read(String text, boolean condition) {
        String bare = TEXT.matcher(text).replaceAll("");
        if (EXTERNAL.matcher(bare).find()) {
            return forbidden("function");
        }
        if (depth(bare) > DEEPEST) {
            return forbidden("depth");
        }
        ParseResult parsed = condition ? feel.parseUnaryTests(text) : feel.parseExpression(text);
        if (parsed.isFailure()) {
            return Cell.unreadable(parsed.failure().message());
        }
        Seen seen = new Seen();
        Exp tree = parsed.parsedExpression().expression();
        seen.visit(tree);
        if (condition && Conditions.listsInBrackets(tree)) {
            seen.forbidden.add("list");
        }
        boolean invented = seen.nulls > NULL.matcher(bare).results().count();
        Conditions conditionTests = condition && !invented ? Conditions.of(tree) : Conditions.NONE;
        Object constant = condition ? Cell.NO_CONSTANT : Constants.of(tree).orElse(Cell.NO_CONSTANT);
        return new Cell(null, conditionTests.tests(), conditionTests.negated(),
                tree instanceof ConstNull$ ? null : constant, seen.constants, seen.names, seen.functions, seen.forbidden, invented);
    }

    private static Cell forbidden(String construct) {
        return new Cell(null, null, false, Cell.NO_CONSTANT, List.of(), Set.of(), Set.of(), Set.of(construct), false);
    }

    private static int depth(String bare) {
        int depth = 0;
        int deepest = 0;
        for (char character : bare.toCharArray()) {
            if ("([{".indexOf(character) >= 0) {
                deepest = Math.max(deepest, ++depth);
            }
            if (")]}".indexOf(character) >= 0) {
                depth--;
            }
        }
        return deepest;
    }

    /** What stands anywhere in a cell. */
    private static final class Seen {

        private final List<Object> constants = new ArrayList<>();
        private final Set<String> names = new TreeSet<>();
        private final Set<String> functions = new TreeSet<>();
        private final Set<String> forbidden = new TreeSet<>();
        private int nulls;

        private void visit(Object node) {
            if (node instanceof Exp tree) {
                note(tree);
            }
            if (node instanceof Ref name) {
                names.add(name.names().head());
            } else if (node instanceof Product product) {
                for (int part = 0; part < product.productArity(); part++) {
                    visit(product.productElement(part));
                }
            }
        }

        private void note(Exp tree) {
            Constants.of(tree).ifPresent(constants::add);
            if (tree instanceof ConstNull$) {
                nulls++;
            } else if (tree instanceof FunctionInvocation call) {
                functions.add(call.function());
            } else if (tree instanceof QualifiedFunctionInvocation call) {
                functions.add(call.function());
            } else if (tree instanceof FunctionDefinition || tree instanceof JavaFunctionInvocation) {
                forbidden.add("function");
            } else if (tree instanceof For || tree instanceof SomeItem || tree instanceof EveryItem) {
                forbidden.add("loop");
            } else if (tree instanceof Filter) {
                forbidden.add("filter");
            } else if (tree instanceof Exponentiation) {
                forbidden.add("power");
            }
        }
    }
}
