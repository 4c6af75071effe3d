package io.aftersales.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.aftersales.process.CaseRoad;
import io.aftersales.process.OpenTasks;
import io.aftersales.process.PartsRoad;
import io.aftersales.process.ProjectRoad;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole application behind a real port, for tests that look at it as browsers and machines do; all share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:page;DB_CLOSE_DELAY=-1", "camunda.bpm.job-execution.enabled=true",
    // what measures the models in process tests belongs to the thread of a test method
    "spring.autoconfigure.exclude=org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration"})
@Import({OpenTasks.class, CaseRoad.class, PartsRoad.class, ProjectRoad.class})
@ActiveProfiles("test")
@DisplayNameGeneration(ReplaceUnderscores.class)
public @interface PageTest {
}
