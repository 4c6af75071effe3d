package io.aftersales.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets the engine under test tell which elements of a model it passes; see {@link ModelCoverage}. */
@TestConfiguration
public class CoverageConfiguration {

    @Bean
    ProcessEnginePlugin coverage() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
            }

            /** Its listeners refuse to run without somebody to tell, and most tests measure nothing. */
            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                DefaultCollector nobody = new DefaultCollector(new ExecutionContextModelProvider());
                nobody.createSuite(new Suite("unmeasured", "unmeasured"));
                nobody.activateSuite("unmeasured");
                nobody.createRun(new Run("unmeasured", "unmeasured"), "unmeasured");
                nobody.activateRun("unmeasured");
                new ProcessEngineAdapter(engine, nobody).initializeListeners();
            }
        };
    }

    /** The library's own listener would measure every test class; {@link ModelCoverage} measures those that ask for it. */
    @Bean
    ProcessEngineCoverageProperties measuredByNobodyElse() {
        return ProcessEngineCoverageProperties.builder().addInclusionPatternForTestClasses("none").build();
    }
}
