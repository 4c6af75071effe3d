package io.aftersales.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A node locks jobs under a name that outlives it, and frees at start what it had locked when it was killed; otherwise those
 * jobs would wait until their locks expire.
 */
@Component
class JobLocks extends AbstractProcessEnginePlugin {

    private final DataSource dataSource;
    private final String node;

    JobLocks(DataSource dataSource, @Value("${aftersales.node}") String node) {
        this.dataSource = dataSource;
        this.node = node;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getJobExecutor().setLockOwner(node);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try (Connection connection = dataSource.getConnection();
             PreparedStatement free = connection.prepareStatement(
                     "update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where lock_owner_ = ?")) {
            free.setString(1, node);
            free.executeUpdate();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("the locks of this node could not be freed", e);
        }
    }
}
