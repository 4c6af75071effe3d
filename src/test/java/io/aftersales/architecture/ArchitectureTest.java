package io.aftersales.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** Who may know whom. */
@AnalyzeClasses(packages = "io.aftersales", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CAPABILITIES = {"io.aftersales.organisation..", "io.aftersales.customer..", "io.aftersales.servicecase..",
            "io.aftersales.sla..", "io.aftersales.dispatch..", "io.aftersales.quotation..", "io.aftersales.callback..",
            "io.aftersales.stock..", "io.aftersales.settlement..",
            "io.aftersales.installation..", "io.aftersales.rulechange..", "io.aftersales.pricelist..", "io.aftersales.trail..",
            "io.aftersales.partsorder..", "io.aftersales.notification..", "io.aftersales.document..",
            "io.aftersales.proof..", "io.aftersales.evidence..", "io.aftersales.story..", "io.aftersales.policy..", "io.aftersales.retention..", "io.aftersales.task..", "io.aftersales.shared.."};
    private static final String[] WITH_THE_ENGINE = {"io.aftersales.workers..", "io.aftersales.process..", "io.aftersales.engine..",
            "io.aftersales.decision..", "io.aftersales.audit..", "io.aftersales.board..", "io.aftersales.security.."};

    @ArchTest
    static final ArchRule CAPABILITIES_KNOW_NEITHER_ENGINE_NOR_WEB = noClasses().that().resideInAnyPackage(CAPABILITIES).should()
            .dependOnClassesThat().resideInAnyPackage("org.camunda..", "io.aftersales.web..", "io.aftersales.workers..",
                    "io.aftersales.process..", "io.aftersales.engine..", "jakarta.servlet..", "org.springframework.web..");

    @ArchTest
    static final ArchRule AN_AGGREGATE_IS_PLAIN_JAVA = classes().that().haveFullyQualifiedName("io.aftersales.servicecase.ServiceCase")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.aftersales.servicecase..", "io.aftersales.shared..");

    @ArchTest
    static final ArchRule THE_VERIFIER_NEEDS_NOTHING = classes().that().resideInAPackage("io.aftersales.verify..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("java..", "io.aftersales.verify..");

    @ArchTest
    static final ArchRule NOBODY_CALLS_THE_WORKERS = noClasses().that().resideOutsideOfPackage("io.aftersales.workers..").should()
            .dependOnClassesThat().resideInAPackage("io.aftersales.workers..");

    @ArchTest
    static final ArchRule WORKERS_ARE_PACKAGE_PRIVATE_AND_SAY_WHAT_THEY_ARE = classes().that().resideInAPackage("io.aftersales.workers..")
            .and().areTopLevelClasses().and().doNotHaveSimpleName("package-info")
            .should().notBePublic().andShould().haveNameMatching(".*(Delegate|Listener|Facts|Worker)");

    @ArchTest
    static final ArchRule A_WORKER_HAS_ONE_COLLABORATOR = classes().that().resideInAPackage("io.aftersales.workers..").and()
            .areTopLevelClasses().should(haveOneCollaborator());

    @ArchTest
    static final ArchRule WORKERS_COMMAND_NO_ENGINE = noClasses().that().resideInAPackage("io.aftersales.workers..").should()
            .dependOnClassesThat().areAssignableTo(RuntimeService.class).orShould().dependOnClassesThat().areAssignableTo(TaskService.class)
            .orShould().dependOnClassesThat().areAssignableTo(JdbcClient.class).orShould().dependOnClassesThat()
            .resideInAPackage("io.aftersales.web..");

    @ArchTest
    static final ArchRule THE_ENGINE_IS_KNOWN_WHERE_IT_MUST_BE = noClasses().that().resideOutsideOfPackages(WITH_THE_ENGINE).should()
            .dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule ITS_INNER_PARTS_ARE_KNOWN_TO_THE_ENGINE_PACKAGE_ONLY = noClasses().that().resideOutsideOfPackages(
            "io.aftersales.engine..", "io.aftersales.decision..").should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule ENGINE_COMMANDS_ARE_GIVEN_BY_THE_PROCESS_PACKAGE = noClasses().that().resideOutsideOfPackages("io.aftersales.process..",
            "io.aftersales.engine..").should().dependOnClassesThat(areAnyOf(RuntimeService.class, TaskService.class, ManagementService.class));

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE_IN_WEB = classes().that().areAnnotatedWith(RestController.class).should()
            .resideInAPackage("io.aftersales.web..").andShould().notBePublic();

    @ArchTest
    static final ArchRule CONTROLLERS_CALL_NO_REPOSITORIES = noClasses().that().resideInAPackage("io.aftersales.web..").and()
            .areAnnotatedWith(RestController.class).should().dependOnClassesThat().areAnnotatedWith(Repository.class).orShould()
            .dependOnClassesThat().areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES = slices().matching("io.aftersales.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule NOBODY_PRINTS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NOBODY_ASKS_THE_SYSTEM_FOR_THE_TIME = noClasses().that().resideOutsideOfPackage("io.aftersales.engine..").should()
            .callMethod(Instant.class, "now").orShould().callMethod(System.class, "currentTimeMillis").orShould()
            .callConstructor(java.util.Date.class).orShould().callMethod(java.time.LocalDate.class, "now").orShould()
            .callMethod(java.time.OffsetDateTime.class, "now").orShould().callMethod(java.time.LocalDateTime.class, "now").orShould()
            .callMethod(java.time.ZonedDateTime.class, "now");

    private static DescribedPredicate<JavaClass> areAnyOf(Class<?>... types) {
        Set<String> names = Set.copyOf(List.of(types).stream().map(Class::getName).toList());
        return DescribedPredicate.describe("are any of " + names, type -> names.contains(type.getName()));
    }

    private static ArchCondition<JavaClass> haveOneCollaborator() {
        return new ArchCondition<>("have one collaborator") {
            @Override
            public void check(JavaClass worker, ConditionEvents events) {
                long collaborators = worker.getFields().stream().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)).count();
                if (collaborators > 1) {
                    events.add(SimpleConditionEvent.violated(worker, worker.getSimpleName() + " has " + collaborators + " collaborators"));
                }
            }
        };
    }
}
