package io.aftersales.engine;

import io.aftersales.decision.Publication;
import io.aftersales.decision.Publications;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys at start-up what the build brought along: one deployment per folder of {@code decisions/} (a pack, its tenant
 * the organisation; {@code shared} belongs to none) and one for all processes with their forms. What has not changed is
 * not deployed again, so that versions tell changes.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final String SOURCE = Publication.BUILD;

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final Publications publications;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources, Publications publications) {
        this.repository = repository;
        this.resources = resources;
        this.publications = publications;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            packs().forEach(this::deployPack);
            deployProcesses();
        } catch (IOException e) {
            throw new UncheckedIOException("models could not be read", e);
        }
        publications.record(SOURCE, repository.createDecisionDefinitionQuery().latestVersion().unlimitedList().stream()
                .map(this::published).toList());
    }

    private Map<String, List<Resource>> packs() throws IOException {
        Map<String, List<Resource>> packs = new TreeMap<>();
        for (Resource table : resources.getResources("classpath*:decisions/*/*.dmn")) {
            String[] path = table.getURL().getPath().split("/");
            packs.computeIfAbsent(path[path.length - 2], folder -> new ArrayList<>()).add(table);
        }
        return packs;
    }

    private void deployPack(String folder, List<Resource> tables) {
        DeploymentBuilder deployment = repository.createDeployment().name("decisions/" + folder).source(SOURCE).enableDuplicateFiltering(true);
        if (!Publications.SHARED.equals(folder)) {
            deployment.tenantId(folder);
        }
        tables.forEach(table -> add(deployment, "decisions/" + folder + "/" + table.getFilename(), table));
        deployment.deploy();
    }

    private void deployProcesses() throws IOException {
        List<Resource> models = new ArrayList<>(List.of(resources.getResources("classpath*:processes/**/*.bpmn")));
        models.addAll(List.of(resources.getResources("classpath*:processes/**/*.form")));
        if (models.isEmpty()) {
            return;
        }
        // a process and its forms are one unit: if one file changed, all are deployed together
        DeploymentBuilder deployment = repository.createDeployment().name("processes").source(SOURCE).enableDuplicateFiltering(false);
        for (Resource model : models) {
            String path = model.getURL().getPath();
            add(deployment, path.substring(path.lastIndexOf("/processes/") + 1), model);
        }
        deployment.deploy();
    }

    private static void add(DeploymentBuilder deployment, String name, Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + name, e);
        }
    }

    private Publications.Version published(DecisionDefinition definition) {
        try (InputStream xml = repository.getDecisionModel(definition.getId())) {
            return new Publications.Version(definition.getTenantId(), definition.getKey(), definition.getId(), definition.getVersion(),
                    xml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + definition.getId(), e);
        }
    }
}
