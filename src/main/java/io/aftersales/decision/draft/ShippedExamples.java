package io.aftersales.decision.draft;

import io.aftersales.decision.Publication;
import io.aftersales.decision.Publications;
import io.aftersales.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives each table that came with the software the examples that came with it, once per version. */
@Component
class ShippedExamples {

    private static final int MOST = 10_000;

    private final Publications publications;
    private final Examples examples;
    private final ResourcePatternResolver resources;

    ShippedExamples(Publications publications, Examples examples, ResourcePatternResolver resources) {
        this.publications = publications;
        this.examples = examples;
        this.resources = resources;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void give() {
        try {
            for (Resource file : resources.getResources("classpath*:decisions/*/*.cases.csv")) {
                String[] path = file.getURL().getPath().split("/");
                String key = path[path.length - 1].replace(".cases.csv", "");
                Publication newest = publications.versions(key, path[path.length - 2]).findFirst().orElse(null);
                if (newest != null && Publication.BUILD.equals(newest.publishedBy()) && examples.ofVersion(newest.definitionId()).isEmpty()) {
                    give(newest, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("examples could not be read", e);
        }
    }

    private void give(Publication table, Resource file) throws IOException {
        try (InputStream csv = file.getInputStream()) {
            List<Example> numbered = new ArrayList<>();
            for (Example example : ExampleCsv.read(new String(csv.readAllBytes(), StandardCharsets.UTF_8), MOST)) {
                numbered.add(new Example(null, numbered.size() + 1, example.inputs(), example.expected(), example.steps(), example.note(),
                        example.source(), 1));
            }
            examples.addToVersion(table.definitionId(), numbered);
        } catch (Refusal unreadable) {
            throw new IllegalStateException(file.getDescription(), unreadable);
        }
    }
}
