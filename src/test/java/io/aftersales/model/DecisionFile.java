package io.aftersales.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.DomElement;

/** A decision table as it stands in its folder, read without an engine. */
record DecisionFile(String pack, String key, Path path, DmnModelInstance model) {

    static final Path ROOT = Path.of("decisions");
    static final String SHARED = "shared";

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z0-9]+)*");

    static List<DecisionFile> all() {
        try (Stream<Path> files = Files.walk(ROOT, 2)) {
            return files.filter(file -> file.toString().endsWith(".dmn")).map(DecisionFile::read)
                    .sorted(Comparator.comparing(DecisionFile::key).thenComparing(DecisionFile::pack)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DecisionFile read(Path path) {
        String name = path.getFileName().toString();
        return new DecisionFile(path.getParent().getFileName().toString(), name.substring(0, name.length() - ".dmn".length()), path,
                Dmn.readModelFromFile(path.toFile()));
    }

    List<Decision> decisions() {
        return List.copyOf(model.getModelElementsByType(Decision.class));
    }

    Decision decision() {
        return decisions().get(0);
    }

    DecisionTable table() {
        return (DecisionTable) decision().getExpression();
    }

    List<Input> inputs() {
        return List.copyOf(table().getInputs());
    }

    List<Output> outputs() {
        return List.copyOf(table().getOutputs());
    }

    List<Rule> rules() {
        return List.copyOf(table().getRules());
    }

    /** Conditions of a rule, a blank cell being {@code -}. */
    List<String> when(Rule rule) {
        return rule.getInputEntries().stream().map(cell -> text(cell.getText())).map(text -> text.isEmpty() ? "-" : text).toList();
    }

    List<String> then(Rule rule) {
        return rule.getOutputEntries().stream().map(cell -> text(cell.getText())).toList();
    }

    /** What people need a word for: the values of the closed columns, and what the rules answer by name. */
    Set<String> vocabulary() {
        Set<String> vocabulary = new TreeSet<>();
        inputs().forEach(input -> quoted(values(input.getInputValues())).forEach(vocabulary::add));
        outputs().forEach(output -> quoted(values(output.getOutputValues())).forEach(vocabulary::add));
        rules().stream().flatMap(rule -> then(rule).stream()).flatMap(DecisionFile::quoted).flatMap(cell -> Stream.of(cell.split(", *")))
                .filter(word -> WORD.matcher(word).matches()).forEach(vocabulary::add);
        return vocabulary;
    }

    private static Stream<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(quoted -> quoted.group(1));
    }

    static String name(Input input) {
        return text(input.getInputExpression().getText());
    }

    static String values(UnaryTests values) {
        return values == null ? "" : text(values.getText());
    }

    /** A line per language: English, then Chinese. */
    static List<String> lines(DmnElement element) {
        return element.getDescription() == null ? List.of() : element.getDescription().getTextContent().lines().toList();
    }

    static Optional<String> chinese(DmnElement element) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extension -> children(extension.getDomElement(), "properties"))
                .flatMap(properties -> children(properties, "property")).filter(property -> "zh".equals(property.getAttribute("name")))
                .map(property -> property.getAttribute("value")).findFirst();
    }

    private static Stream<DomElement> children(DomElement parent, String name) {
        return parent.getChildElementsByNameNs("http://camunda.org/schema/1.0/dmn", name).stream();
    }

    private static String text(Text text) {
        return text == null ? "" : text.getTextContent().trim();
    }

    @Override
    public String toString() {
        return pack + "/" + key;
    }
}
