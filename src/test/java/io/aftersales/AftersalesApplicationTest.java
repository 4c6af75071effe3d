package io.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class AftersalesApplicationTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void the_application_starts_with_its_engine() {
        assertThat(engine.getName()).isEqualTo("default");
    }
}
