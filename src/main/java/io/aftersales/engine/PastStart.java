package io.aftersales.engine;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Whoever writes a history begins before it: tables and people must have been there when the first case is told to have come. */
class PastStart implements EnvironmentPostProcessor, Ordered {

    private static final String NOW = "aftersales.demo.now";
    private static final int DAYS_BEFORE = 60;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("history")) && !environment.containsProperty(NOW)) {
            int years = environment.getProperty("aftersales.history.years", Integer.class, 3);
            OffsetDateTime begin = OffsetDateTime.now(ZoneOffset.UTC).minusYears(Math.max(0, Math.min(years, 50))).minusDays(DAYS_BEFORE);
            environment.getPropertySources().addLast(new MapPropertySource("past-start", Map.of(NOW, begin.withNano(0).toString())));
        }
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
