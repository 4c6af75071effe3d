package io.aftersales;

import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The data folder may be named relative to where the platform is started; H2 takes absolute paths only. */
class DataFolder implements EnvironmentPostProcessor, Ordered {

    private static final String SETTING = "aftersales.data-dir";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String named = environment.getProperty(SETTING);
        if (named != null) {
            environment.getPropertySources().addFirst(new MapPropertySource("data-folder",
                    Map.of(SETTING, Path.of(named).toAbsolutePath().normalize().toString())));
        }
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
