package io.aftersales;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The database under the whole-application tests: H2, or with {@code -Dtest.database=postgres} a real PostgreSQL that is
 * started for the run. The same tests run on both.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static EmbeddedPostgres postgres;
    private static int databases;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (isPostgres()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-database", Map.of(
                    "spring.datasource.url", url(), "spring.datasource.username", "postgres", "spring.datasource.password", "postgres",
                    "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true",
                    "spring.datasource.hikari.connection-init-sql", "set jit = off")));
        }
    }

    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("test.database"));
    }

    /** The address of an empty database of its own on that PostgreSQL. */
    public static synchronized String newDatabase() {
        String name = "test_" + ++databases;
        try (Connection connection = DriverManager.getConnection(url(), "postgres", "postgres");
             Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("no database " + name, e);
        }
        return postgres.getJdbcUrl("postgres", name);
    }

    /** The address of a PostgreSQL that lives as long as this JVM. */
    public static synchronized String url() {
        if (postgres == null) {
            try {
                postgres = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be started", e);
            }
        }
        return postgres.getJdbcUrl("postgres", "postgres");
    }
}
