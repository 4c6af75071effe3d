package io.aftersales.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What messages say: {@code templates/message/<organisation>/<kind>.<language>.txt}, else
 * {@code templates/message/<kind>.<language>.txt}. The first line is the subject. Named fields only; a value is
 * never read as a template.
 */
@Component
class Templates {

    private static final int LONGEST_SUBJECT = 300;

    private final Mustache.Compiler compiler = Mustache.compiler().escapeHTML(false).defaultValue("–");
    private final Map<String, Text> compiled = new ConcurrentHashMap<>();

    Rendered render(Notice notice, String language) {
        Text text = compiled.computeIfAbsent(notice.organisation() + '/' + notice.kind() + '.' + language,
                key -> load(notice.organisation(), notice.kind(), language));
        String subject = text.subject.execute(notice.fields()).replaceAll("\\s+", " ").strip();
        return new Rendered(subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)), text.body.execute(notice.fields()));
    }

    private Text load(String organisation, String kind, String language) {
        for (String name : List.of(organisation + '/' + kind, kind)) {
            ClassPathResource file = new ClassPathResource("templates/message/" + name + '.' + language + ".txt");
            if (file.exists()) {
                return read(file);
            }
        }
        throw new IllegalArgumentException("no template for " + kind + " in " + language);
    }

    private Text read(ClassPathResource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[2048];
            for (int n = reader.read(buffer); n > 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
            int end = text.indexOf("\n");
            return new Text(compiler.compile(text.substring(0, end)), compiler.compile(text.substring(end + 1).stripLeading()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Text(Template subject, Template body) {
    }

    record Rendered(String subject, String body) {
    }
}
