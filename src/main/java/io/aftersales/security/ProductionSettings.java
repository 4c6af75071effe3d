package io.aftersales.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses a production start with settings of a demo, before anything is opened or written. */
class ProductionSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Set<String> DEMO_PASSWORDS = Set.of("demo", "admin", "sa", "password", "changeit", "change-me");
    private static final int SHORTEST_PASSWORD = 10;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        complaint(context.getEnvironment()).ifPresent(sentence -> {
            throw new UnsafeSettingsException(sentence);
        });
    }

    /** What is wrong, in one sentence; empty outside of production and where all is well. */
    static Optional<String> complaint(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("prod"))) {
            return Optional.empty();
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return Optional.of("The profiles prod and demo exclude each other.");
        }
        if (environment.acceptsProfiles(Profiles.of("history"))) {
            return Optional.of("The profiles prod and history exclude each other.");
        }
        String url = environment.getProperty("spring.datasource.url", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            return Optional.of("In production the platform runs on PostgreSQL only: set SPRING_DATASOURCE_URL to jdbc:postgresql://…"
                    + (url.isEmpty() ? "." : ", not to " + url.split("[;?]")[0] + "."));
        }
        if (demo(environment.getProperty("spring.datasource.password", ""))) {
            return Optional.of("The database has no password, or one of a demo: set SPRING_DATASOURCE_PASSWORD.");
        }
        if (environment.getProperty("spring.mail.host", "").isBlank()) {
            return Optional.of("There is no mail server: set SPRING_MAIL_HOST.");
        }
        return passwords(environment).or(() -> openDoors(environment));
    }

    private static Optional<String> passwords(Environment environment) {
        String admin = environment.getProperty("aftersales.admin.password");
        if (admin != null && (demo(admin) || admin.length() < SHORTEST_PASSWORD)) {
            return Optional.of("AFTERSALES_ADMIN_PASSWORD is a demo's, or shorter than " + SHORTEST_PASSWORD + " characters.");
        }
        String sample = environment.getProperty("aftersales.sample.password", "");
        if (environment.getProperty("aftersales.sample.organisations", Boolean.class, false)
                && (demo(sample) || sample.length() < SHORTEST_PASSWORD)) {
            return Optional.of("Sample organisations in production need AFTERSALES_SAMPLE_PASSWORD with at least " + SHORTEST_PASSWORD
                    + " characters, not the demo's.");
        }
        return Optional.empty();
    }

    private static Optional<String> openDoors(Environment environment) {
        String exposed = environment.getProperty("management.endpoints.web.exposure.include", "health");
        if (Arrays.stream(exposed.split(",")).map(String::strip).anyMatch(endpoint -> !endpoint.isEmpty() && !endpoint.equals("health"))) {
            return Optional.of("The actuator is open (" + exposed + "): in production management.endpoints.web.exposure.include is health.");
        }
        if (environment.getProperty("management.endpoint.health.show-details", "never").equalsIgnoreCase("always")) {
            return Optional.of("The actuator tells details to everybody: in production management.endpoint.health.show-details is never.");
        }
        if (environment.getProperty("spring.h2.console.enabled", Boolean.class, false)) {
            return Optional.of("The H2 console is open: in production spring.h2.console.enabled is false.");
        }
        if (environment.getProperty("aftersales.security.people-may-use-basic", Boolean.class, false)) {
            return Optional.of("People log in by session in production: aftersales.security.people-may-use-basic is false.");
        }
        return Optional.empty();
    }

    private static boolean demo(String password) {
        return password.isBlank() || DEMO_PASSWORDS.contains(password.toLowerCase(java.util.Locale.ROOT));
    }
}
