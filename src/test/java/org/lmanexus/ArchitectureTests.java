package org.lmanexus;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

import java.util.stream.Stream;

/// The architecture, as rules that fail and say what to do instead.
@AnalyzeClasses(
        packages = "org.lmanexus",
        importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTests {

    private static final String[] PURE = {
        "org.lmanexus.kernel..", "org.lmanexus.term..", "org.lmanexus.document.."
    };

    private static final DescribedPredicate<JavaClass> CODE =
            DescribedPredicate.not(simpleName("package-info"));

    @ArchTest
    static void packagesAreFreeOfCycles(JavaClasses classes) {
        slices().matching("org.lmanexus.(**)")
                .should()
                .beFreeOfCycles()
                .because(
                        "two packages that need each other are one; instead declare an"
                                + " interface in the one that calls and implement it in the other")
                .check(classes);
    }

    @ArchTest
    static void docx4jStaysInItsPackage(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lmanexus.document.docx..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.docx4j..", "org.jvnet.jaxb2_commons..")
                .because(
                        "Word's format is one package's business; instead use"
                                + " org.lmanexus.document, or extend its model")
                .check(classes);
    }

    @ArchTest
    static void pdfBoxStaysInItsPackage(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lmanexus.document.pdf..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..")
                .because(
                        "PDF is one package's business; instead use org.lmanexus.document, or"
                                + " extend its model")
                .check(classes);
    }

    @ArchTest
    static void simulatedSystemsStayOutOfProduction(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.lmanexus.simulator..", "org.lmanexus.cli.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.lmanexus.simulator..",
                        "com.github.tomakehurst.wiremock..",
                        "org.apache.sshd..")
                .because(
                        "only the demo and tests may start a simulated system; instead push"
                                + " through the connector and its route")
                .check(classes);
    }

    @ArchTest
    static void enginesOfMovementStayInSync(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.lmanexus.sync..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.camel..",
                        "org.springframework.batch..",
                        "org.springframework.integration..",
                        "org.quartz..")
                .because(
                        "modules offer plain functions, and sync alone decides when and on"
                                + " which node they run; instead add a function and adapt it in"
                                + " sync")
                .check(classes);
    }

    @ArchTest
    static void eachEngineHasOneHome(JavaClasses classes) {
        classes()
                .that()
                .resideInAPackage("org.lmanexus.sync..")
                .should(
                        keepTo(
                                "org.apache.camel",
                                "org.lmanexus.sync.route",
                                "org.lmanexus.sync.push"))
                .andShould(keepTo("org.quartz", "org.lmanexus.sync.schedule"))
                .because(
                        "each framework has one job; instead hand over a plain value or a"
                                + " bean")
                .check(classes);
    }

    @ArchTest
    static void theCoreKnowsNoSpring(JavaClasses classes) {
        noClasses()
                .that(CODE)
                .and()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because(
                        "the file commands start no Spring and each test of the core takes"
                                + " milliseconds; instead make the bean in the module that uses"
                                + " it")
                .check(classes);
    }

    @ArchTest
    static void theWebStaysOutside(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.lmanexus.api..",
                        "org.lmanexus.console..",
                        "org.lmanexus.identity..",
                        "org.lmanexus.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web.bind..",
                        "org.springframework.web.servlet..",
                        "org.springframework.security..",
                        "jakarta.servlet..")
                .because(
                        "a module serves the nightly job and the command line as well; instead"
                                + " take an Actor, throw a Refusal, and let api translate")
                .check(classes);
    }

    @ArchTest
    static void wiringAndStorageAreHidden(JavaClasses classes) {
        noClasses()
                .that()
                .areAnnotatedWith(Configuration.class)
                .or()
                .areAnnotatedWith(Repository.class)
                .or()
                .areAnnotatedWith(ConfigurationProperties.class)
                .or()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePublic()
                .because(
                        "how a module is wired, stored and set is its own business; instead put"
                                + " an interface in its root package")
                .check(classes);
    }

    @ArchTest
    static void nothingIsInjectedIntoFields(JavaClasses classes) {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .because("a field can be left out unseen; instead use the constructor")
                .check(classes);
    }

    @ArchTest
    static void nothingIsInjectedIntoSetters(JavaClasses classes) {
        noMethods()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a setter can be left out unseen; instead use the constructor")
                .check(classes);
    }

    @ArchTest
    static void theTrailSharesTheTransactionOfItsAction(JavaClasses classes) {
        all(methodsOfTheTrail())
                .should(beMandatory())
                .because(
                        "an event must vanish with the action that failed; instead open the"
                                + " transaction where the action begins")
                .check(classes);
    }

    @ArchTest
    static void everyPackageSaysWhatItIs(JavaClasses classes) {
        all(packages())
                .should(beNullMarked())
                .because(
                        "a package without package-info has no purpose and no null contract;"
                                + " instead write one sentence and @NullMarked")
                .check(classes);
    }

    @ArchTest
    static void everyPackageCanBeSeenAtAGlance(JavaClasses classes) {
        all(packages())
                .should(holdAtMost(18))
                .because("nobody finds his way among more; instead part what belongs together")
                .check(classes);
    }

    @ArchTest
    static void modulesCallDownTheListOnly(JavaClasses ignored) {
        ApplicationModules.of(NexusApplication.class).verify();
    }

    private static ArchCondition<JavaClass> keepTo(String framework, String... homes) {
        return new ArchCondition<>(
                "use %s in %s only".formatted(framework, String.join(", ", homes))) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean atHome =
                        Stream.of(homes).anyMatch(home -> isIn(type.getPackageName(), home));
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith(framework))
                        .filter(use -> !atHome)
                        .forEach(
                                use ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        use, use.getDescription())));
            }
        };
    }

    private static boolean isIn(String name, String home) {
        return name.equals(home) || name.startsWith(home + ".");
    }

    private static ClassesTransformer<JavaPackage> packages() {
        return new AbstractClassesTransformer<>("packages") {
            @Override
            public Iterable<JavaPackage> doTransform(JavaClasses classes) {
                return classes.stream().map(JavaClass::getPackage).distinct().toList();
            }
        };
    }

    private static ArchCondition<JavaPackage> beNullMarked() {
        return new ArchCondition<>("be @NullMarked in a package-info") {
            @Override
            public void check(JavaPackage each, ConditionEvents events) {
                if (!each.isAnnotatedWith(NullMarked.class)) {
                    events.add(
                            SimpleConditionEvent.violated(each, each.getName() + " says nothing"));
                }
            }
        };
    }

    private static ArchCondition<JavaPackage> holdAtMost(int files) {
        return new ArchCondition<>("hold at most " + files + " files") {
            @Override
            public void check(JavaPackage each, ConditionEvents events) {
                long found =
                        each.getClasses().stream()
                                .filter(CODE)
                                .flatMap(type -> type.getSource().stream())
                                .flatMap(source -> source.getFileName().stream())
                                .distinct()
                                .count();
                if (found > files) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    each, each.getName() + " holds " + found));
                }
            }
        };
    }

    private static ClassesTransformer<JavaClass> methodsOfTheTrail() {
        return new AbstractClassesTransformer<>("the trail") {
            @Override
            public Iterable<JavaClass> doTransform(JavaClasses classes) {
                return classes.that(
                        describe(
                                "implement the trail",
                                type ->
                                        type.isAssignableTo("org.lmanexus.audit.AuditTrail")
                                                && !type.isInterface()));
            }
        };
    }

    private static ArchCondition<JavaClass> beMandatory() {
        return new ArchCondition<>("record in the caller's transaction") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean mandatory =
                        Stream.of(type.reflect().getDeclaredMethods())
                                .filter(method -> method.getName().equals("record"))
                                .map(method -> method.getAnnotation(Transactional.class))
                                .allMatch(
                                        transactional ->
                                                transactional != null
                                                        && transactional.propagation()
                                                                == Propagation.MANDATORY);
                if (!mandatory) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not"));
                }
            }
        };
    }
}
