package io.aftersales.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;

import io.aftersales.AftersalesApplication;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class ProductionSettingsTest {

    private static final Map<String, String> GOOD = Map.of("spring.datasource.url", "jdbc:postgresql://db/aftersales",
            "spring.datasource.password", "4f9d-long-enough", "spring.mail.host", "mail", "aftersales.admin.password", "correct horse battery");

    @Test
    void good_settings_start() {
        assertThat(ProductionSettings.complaint(prod(GOOD))).isEmpty();
    }

    @Test
    void the_demo_may_be_a_demo() {
        assertThat(ProductionSettings.complaint(new MockEnvironment())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "spring.datasource.url, jdbc:h2:file:./data/aftersales, PostgreSQL only",
        "spring.datasource.url, '', PostgreSQL only",
        "spring.datasource.password, '', no password",
        "spring.datasource.password, demo, one of a demo",
        "spring.mail.host, '', SPRING_MAIL_HOST",
        "aftersales.admin.password, demo, AFTERSALES_ADMIN_PASSWORD",
        "aftersales.admin.password, short, AFTERSALES_ADMIN_PASSWORD",
        "management.endpoints.web.exposure.include, '*', actuator is open",
        "management.endpoints.web.exposure.include, 'health,env', actuator is open",
        "management.endpoint.health.show-details, always, details to everybody",
        "spring.h2.console.enabled, true, H2 console",
        "aftersales.security.people-may-use-basic, true, by session",
        "aftersales.sample.organisations, true, AFTERSALES_SAMPLE_PASSWORD",
    })
    void one_setting_of_a_demo_is_refused_with_a_sentence(String name, String value, String says) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(name, value);
        assertThat(ProductionSettings.complaint(prod(settings))).hasValueSatisfying(sentence ->
                assertThat(sentence).contains(says).doesNotContain("\n").endsWith("."));
    }

    @Test
    void a_refused_start_prints_the_sentence_and_no_stack(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(AftersalesApplication.class).profiles("prod")
                .run("--spring.datasource.url=jdbc:h2:mem:refused")).isInstanceOf(UnsafeSettingsException.class);
        assertThat(output).contains("In production the platform runs on PostgreSQL only").doesNotContain("\tat io.aftersales");
    }

    private static MockEnvironment prod(Map<String, String> settings) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("prod");
        settings.forEach(environment::setProperty);
        return environment;
    }
}
