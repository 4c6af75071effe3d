package io.aftersales.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What papers look like: well-formed XHTML with named fields and repeated parts, no logic. {@code {{> style}}} brings in the
 * common style. A value is never read as a template or as markup.
 */
@Component
class PaperTemplates {

    private static final String FOLDER = "templates/paper/";

    private final Mustache.Compiler compiler = Mustache.compiler().defaultValue("").emptyStringIsFalse(true).zeroIsFalse(false)
            .withFormatter(value -> printable(String.valueOf(value))).withLoader(name -> open(name + ".html"));
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException where there is no such template in the language */
    String fill(String template, String language, Map<String, Object> model) {
        return compiled.computeIfAbsent(template + '.' + language, this::compile).execute(model);
    }

    private Template compile(String name) {
        try (Reader reader = open(name + ".html")) {
            return compiler.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) throws IOException {
        ClassPathResource file = new ClassPathResource(FOLDER + name);
        if (!file.exists()) {
            throw new IllegalArgumentException("no template " + name);
        }
        return new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
    }

    /** Without what XML cannot hold, and with the ordinary character for one that only looks like it, which the font leaves out. */
    private static String printable(String value) {
        return value.codePoints().filter(PaperTemplates::isText).mapToObj(Character::toString)
                .map(c -> isLookalike(c.codePointAt(0)) ? Normalizer.normalize(c, Normalizer.Form.NFKC) : c).collect(Collectors.joining());
    }

    private static boolean isText(int c) {
        return c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF || c == '\n' || c == '\t';
    }

    /** Radicals and compatibility ideographs. */
    private static boolean isLookalike(int c) {
        return c >= 0x2E80 && c < 0x2FE0 || c >= 0xF900 && c < 0xFB00;
    }
}
