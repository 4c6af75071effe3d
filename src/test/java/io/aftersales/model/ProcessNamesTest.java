package io.aftersales.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aftersales.process.Messages;
import io.aftersales.process.ProcessKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The code and the models use the same names. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessNamesTest {

    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z]*");

    @Test
    void the_process_keys_are_those_of_the_models() {
        assertThat(constants(ProcessKeys.class)).isEqualTo(ProcessFile.all().stream().map(ProcessFile::id).collect(Collectors.toSet()));
    }

    @Test
    void the_messages_are_those_of_the_models() {
        assertThat(constants(Messages.class)).isEqualTo(ProcessFile.all().stream().flatMap(file -> file.all(Message.class).stream())
                .map(Message::getName).collect(Collectors.toSet()));
    }

    @Test
    void every_variable_in_a_condition_a_timer_or_a_call_is_a_constant() {
        Set<String> known = constants(variableClasses());
        assertThat(used()).isNotEmpty().isSubsetOf(known);
    }

    /** The constants of variables stand in the package of the models' names, one class per family of processes. */
    private static Class<?>[] variableClasses() {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/aftersales/process"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith("Variables.java")).sorted()
                    .map(name -> constantsOf(name.replace(".java", ""))).toArray(Class<?>[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> constantsOf(String name) {
        try {
            return Class.forName(ProcessKeys.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (ProcessFile file : ProcessFile.all()) {
            file.all(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null)
                    .forEach(flow -> used.addAll(variables(flow.getConditionExpression().getTextContent())));
            file.all(TimerEventDefinition.class).forEach(timer -> used.addAll(variables(timer.getTextContent())));
            Matcher passed = Pattern.compile("(?:source|target|assignee)=\"(?:\\$\\{)?([A-Za-z]+)}?\"").matcher(text(file));
            while (passed.find()) {
                used.add(passed.group(1));
            }
        }
        return used;
    }

    private static Set<String> variables(String expression) {
        String withoutTexts = expression.replaceAll("'[^']*'", "");
        Matcher names = VARIABLE.matcher(withoutTexts);
        return Stream.generate(() -> names.find() ? names.group() : null).takeWhile(java.util.Objects::nonNull)
                .filter(name -> !Set.of("null", "true", "false", "and", "or", "not").contains(name)).collect(Collectors.toSet());
    }

    private static String text(ProcessFile file) {
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> constants(Class<?>... holders) {
        return Arrays.stream(holders).flatMap(holder -> Arrays.stream(holder.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(ProcessNamesTest::value).collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            field.setAccessible(true);
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
