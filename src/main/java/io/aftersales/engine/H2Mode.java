package io.aftersales.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.stereotype.Component;

/**
 * Lets H2 speak PostgreSQL's dialect ({@code ON CONFLICT DO NOTHING}) once the engine has created its own tables,
 * whose script H2 refuses in that mode. Our own migration scripts run before and stay portable.
 */
@Component
class H2Mode extends AbstractProcessEnginePlugin {

    private final DataSource dataSource;

    H2Mode(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try (Connection connection = dataSource.getConnection()) {
            if ("H2".equals(connection.getMetaData().getDatabaseProductName())) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET MODE PostgreSQL");
                }
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("the database's mode could not be set", e);
        }
    }
}
