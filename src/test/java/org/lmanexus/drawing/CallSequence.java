package org.lmanexus.drawing;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;

import org.springframework.context.event.EventListener;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Who calls whom from one method on, in the order of the source, as Mermaid text. Only what
/// happens
/// between the named classes is drawn; a call of an interface goes on in the named class behind it.
final class CallSequence {

    private final JavaClasses classes;
    private final List<String> participants;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<JavaCodeUnit> walked = new HashSet<>();

    private CallSequence(JavaClasses classes, List<String> participants) {
        this.classes = classes;
        this.participants = participants;
    }

    /// @param begins methods, such as `Lane.run`, of what somebody from outside begins
    /// @param participants simple names of classes, from left to right
    static String text(JavaClasses classes, List<String> begins, String... participants) {
        CallSequence sequence = new CallSequence(classes, List.of(participants));
        begins.forEach(sequence::begin);
        StringBuilder text = new StringBuilder("sequenceDiagram\n");
        for (String participant : participants) {
            text.append("    participant ").append(participant).append('\n');
        }
        sequence.seen.forEach(line -> text.append("    ").append(line).append('\n'));
        return text.toString();
    }

    private void begin(String method) {
        String owner = method.substring(0, method.indexOf('.'));
        named(owner).getMethods().stream()
                .filter(each -> method.equals(owner + "." + each.getName()))
                .sorted(Comparator.comparing(JavaMethod::getFullName))
                .forEach(each -> walk(owner, each));
    }

    private void walk(String from, JavaCodeUnit unit) {
        if (!walked.add(unit)) {
            return;
        }
        Stream.concat(unit.getCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                .sorted(
                        Comparator.<JavaAccess<?>>comparingInt(JavaAccess::getLineNumber)
                                .thenComparing(call -> call.getTarget().getFullName()))
                .forEach(call -> step(from, call.getTarget()));
    }

    private void step(String from, AccessTarget.CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        if (!owner.getPackageName().startsWith("org.lmanexus")) {
            return;
        }
        if (owner.getSimpleName().equals(from)) {
            target.resolveMember().ifPresent(member -> walk(from, member));
        } else if (target.getName().equals("<init>")) {
            listeners(owner).forEach(listener -> hear(from, owner, listener));
        } else {
            participant(owner).ifPresent(to -> call(from, to, target));
        }
    }

    private void call(String from, JavaClass to, AccessTarget.CodeUnitAccessTarget target) {
        seen.add(from + "->>" + to.getSimpleName() + ": " + target.getName());
        to.tryGetMethod(target.getName(), names(target))
                .ifPresent(method -> walk(to.getSimpleName(), method));
    }

    private void hear(String from, JavaClass event, JavaMethod listener) {
        String to = listener.getOwner().getSimpleName();
        seen.add(from + "-)" + to + ": " + event.getSimpleName());
        walk(to, listener);
    }

    /// The named class that a call of this one reaches.
    private Optional<JavaClass> participant(JavaClass owner) {
        return Stream.concat(
                        Stream.of(owner),
                        owner.getAllSubclasses().stream()
                                .sorted(Comparator.comparing(JavaClass::getName)))
                .filter(each -> participants.contains(each.getSimpleName()))
                .findFirst();
    }

    private List<JavaMethod> listeners(JavaClass event) {
        List<JavaMethod> found = new ArrayList<>();
        for (String participant : participants) {
            named(participant).getMethods().stream()
                    .filter(method -> method.isMetaAnnotatedWith(EventListener.class))
                    .filter(method -> method.getRawParameterTypes().equals(List.of(event)))
                    .forEach(found::add);
        }
        return found;
    }

    private JavaClass named(String simpleName) {
        return classes.stream()
                .filter(each -> each.getSimpleName().equals(simpleName))
                .min(Comparator.comparing(JavaClass::getName))
                .orElseThrow(
                        () -> new IllegalArgumentException("no class is called " + simpleName));
    }

    private static String[] names(AccessTarget.CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toArray(String[]::new);
    }
}
