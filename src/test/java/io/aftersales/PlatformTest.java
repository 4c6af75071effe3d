package io.aftersales;

import io.aftersales.process.CaseRoad;
import io.aftersales.process.ClaimRoad;
import io.aftersales.process.CoverageConfiguration;
import io.aftersales.process.OpenTasks;
import io.aftersales.process.PartsRoad;
import io.aftersales.process.ProjectRoad;
import io.aftersales.proof.Forger;
import io.aftersales.proof.SampleTrail;
import io.aftersales.rulechange.FakeRules;
import io.aftersales.web.ApiCalls;
import io.aftersales.web.TaskPeople;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with its job executor off, on H2 and in a second run on PostgreSQL; every test that carries this
 * shares one context. Answers are not printed: to print one is to read its headers while another thread still streams it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import({CoverageConfiguration.class, SentStatements.class, OpenTasks.class, CaseRoad.class, PartsRoad.class, ClaimRoad.class, ProjectRoad.class,
    FakeRules.class, SampleTrail.class, Forger.class, ApiCalls.class, TaskPeople.class})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Tag("platform")
@DisplayNameGeneration(ReplaceUnderscores.class)
public @interface PlatformTest {
}
