package io.aftersales.engine;

import io.aftersales.decision.Publications;
import io.aftersales.decision.TableDeployer;
import io.aftersales.process.EngineAuthority;
import java.io.ByteArrayInputStream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Deploys a table that people of an organisation published, under a name of its own: the build never takes it for one of its. */
@Component
class TableDeployment implements TableDeployer {

    private final RepositoryService repository;
    private final EngineAuthority authority;

    TableDeployment(RepositoryService repository, EngineAuthority authority) {
        this.repository = repository;
        this.authority = authority;
    }

    @Override
    public Publications.Version deploy(String organisation, String key, byte[] dmn) {
        DecisionDefinition definition = authority.call(() -> repository.createDeployment().name("published/" + organisation + "/" + key)
                .source("workbench").tenantId(organisation).addInputStream("decisions/" + organisation + "/" + key + ".dmn", new ByteArrayInputStream(dmn))
                .deployWithResult().getDeployedDecisionDefinitions().get(0));
        return new Publications.Version(organisation, key, definition.getId(), definition.getVersion(), dmn);
    }
}
