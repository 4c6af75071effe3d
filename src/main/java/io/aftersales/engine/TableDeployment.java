package io.aftersales.engine;

import io.aftersales.decision.Publications;
import io.aftersales.decision.TableDeployer;
import java.io.ByteArrayInputStream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Deploys a table that people of an organisation published, under a name of its own: the build never takes it for one of its. */
@Component
class TableDeployment implements TableDeployer {

    private final RepositoryService repository;

    TableDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Publications.Version deploy(String organisation, String key, byte[] dmn) {
        String deployment = repository.createDeployment().name("published/" + organisation + "/" + key).source("workbench").tenantId(organisation)
                .addInputStream("decisions/" + organisation + "/" + key + ".dmn", new ByteArrayInputStream(dmn)).deploy().getId();
        DecisionDefinition definition = repository.createDecisionDefinitionQuery().deploymentId(deployment).singleResult();
        return new Publications.Version(organisation, key, definition.getId(), definition.getVersion(), dmn);
    }
}
