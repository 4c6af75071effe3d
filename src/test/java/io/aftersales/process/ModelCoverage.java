package io.aftersales.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Which nodes and flows of a model the tests of a class passed: at least 95 %, and a report with the coloured drawing
 * under {@code target/process-test-coverage/<class>/report.html}.
 */
final class ModelCoverage implements BeforeEachCallback, AfterAllCallback {

    private static final double REQUIRED = 0.95;

    private final String process;
    private final DefaultCollector collector = new DefaultCollector(new ExecutionContextModelProvider());
    private String suite;

    private ModelCoverage(String process) {
        this.process = process;
    }

    static ModelCoverage of(String process) {
        return new ModelCoverage(process);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ProcessEngine engine = SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
        if (suite == null) {
            suite = context.getRequiredTestClass().getName();
            collector.createSuite(new Suite(suite, suite));
            collector.activateSuite(suite);
        }
        new ProcessEngineAdapter(engine, collector).initializeListeners();
        collector.createRun(new Run(context.getUniqueId(), context.getDisplayName()), suite);
        collector.activateRun(context.getUniqueId());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        CoverageReportUtil.createReport(collector, "target/process-test-coverage");
        double covered = collector.getModels().stream().filter(model -> model.getKey().equals(process))
                .mapToDouble(model -> collector.getActiveSuite().calculateCoverage(model)).max().orElse(0);
        assertThat(covered).as("nodes and flows of %s passed", process).isGreaterThanOrEqualTo(REQUIRED);
    }
}
