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
    /** Characters that share their glyph with the one in the same place of {@link #ORDINARY}. */
    private static final String LOOKALIKES = "\u00a0\u00ad\u2011\u2012\u2022\u2027\u30fb\u2003\u22ef\u2215\u2329\u232a\u301c"
            + "\u439b\u39b3\u3ada\u3b35\u3b3a\u3b3b\u3ba3";
    private static final String ORDINARY = " --\u2013\u00b7\u00b7\u00b7\u3000\u2026\uff0f\u3008\u3009\uff5e"
            + "\u3588\u363d\u66f6\u80f6\u5e50\u4420\u69e9";

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
        if (value.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return value;
        }
        return value.codePoints().filter(PaperTemplates::isText).mapToObj(PaperTemplates::ordinary).collect(Collectors.joining());
    }

    private static boolean isText(int c) {
        return c >= ' ' && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF || c == '\n' || c == '\t';
    }

    private static String ordinary(int c) {
        int twin = LOOKALIKES.indexOf(c);
        if (twin >= 0) {
            return Character.toString(ORDINARY.charAt(twin));
        }
        String same = Character.toString(c);
        boolean radicalOrCompatibility = c >= 0x2E80 && c < 0x2FE0 || c >= 0xF900 && c < 0xFB00;
        return radicalOrCompatibility ? Normalizer.normalize(same, Normalizer.Form.NFKC) : same;
    }
}
