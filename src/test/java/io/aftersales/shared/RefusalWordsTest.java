package io.aftersales.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** All bundles answer as one: a key that two capabilities use for different things is answered with the words of the wrong one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefusalWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh"})
    void a_key_stands_in_one_bundle_only(String language) throws IOException {
        assertThat(places(language)).isNotEmpty().allSatisfy((key, bundles) -> assertThat(bundles).as(key).hasSize(1));
    }

    @Test
    void a_code_belongs_to_one_capability() {
        Map<String, List<String>> owners = new TreeMap<>();
        reasons().forEach(reason -> owners.computeIfAbsent(reason.name(), code -> new ArrayList<>()).add(reason.getClass().getSimpleName()));
        assertThat(owners).isNotEmpty().allSatisfy((code, capabilities) -> assertThat(capabilities).as(code).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh"})
    void every_refusal_has_words(String language) throws IOException {
        assertThat(places(language)).containsKeys(reasons().map(reason -> "refusal." + reason.name()).toArray(String[]::new));
    }

    /** Of each key the bundles that hold it. */
    private static Map<String, List<String>> places(String language) throws IOException {
        Map<String, List<String>> places = new TreeMap<>();
        for (Resource bundle : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
            String name = bundle.getFilename();
            if (name.endsWith("_zh.properties") == language.equals("_zh")) {
                Properties words = new Properties();
                words.load(new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8));
                words.stringPropertyNames().forEach(key -> places.computeIfAbsent(key, unused -> new ArrayList<>()).add(name));
            }
        }
        return places;
    }

    private static Stream<Reason> reasons() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Reason.class));
        return scanner.findCandidateComponents("io.aftersales").stream().flatMap(found -> constants(found.getBeanClassName()));
    }

    private static Stream<Reason> constants(String type) {
        try {
            Object[] constants = Class.forName(type).getEnumConstants();
            return constants == null ? Stream.empty() : Arrays.stream(constants).map(Reason.class::cast);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
