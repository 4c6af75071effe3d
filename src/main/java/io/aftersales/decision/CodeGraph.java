package io.aftersales.decision;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * Who calls whom in the platform's own code, read from the classes: by that it is known which delegate of a process comes to
 * which decision, without a list that somebody would have to keep.
 */
final class CodeGraph {

    private static final String OURS = "io/aftersales/";
    /** A question to it begins with the key. */
    private static final String DECIDES = "Lio/aftersales/decision/DecisionService;";

    private final Set<String> keys;
    private final Map<String, Set<String>> calls = new HashMap<>();
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Map<String, Set<String>> methodsOf = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();

    private CodeGraph(Set<String> keys) {
        this.keys = keys;
    }

    /** @param keys of all decisions */
    static CodeGraph read(ResourcePatternResolver resources, Set<String> keys) throws IOException {
        CodeGraph graph = new CodeGraph(keys);
        for (Resource file : resources.getResources("classpath*:" + OURS + "**/*.class")) {
            try (InputStream bytes = file.getInputStream()) {
                new ClassReader(bytes).accept(graph.new Classes(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            }
        }
        return graph;
    }

    /** The decisions that a class comes to, by simple name of the class; empty for an unknown one. */
    Map<String, Set<String>> decisionsOf(Collection<String> simpleNames) {
        Map<String, Set<String>> found = new HashMap<>();
        for (String name : methodsOf.keySet()) {
            String simple = name.substring(name.lastIndexOf('/') + 1);
            if (simpleNames.contains(simple)) {
                found.computeIfAbsent(simple, unknown -> new TreeSet<>()).addAll(reached(name));
            }
        }
        return found;
    }

    private Set<String> reached(String type) {
        Set<String> decisions = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        methodsOf.get(type).forEach(method -> open.add(type + "." + method));
        while (!open.isEmpty()) {
            String method = open.pop();
            if (seen.add(method)) {
                decisions.addAll(asked.getOrDefault(method, Set.of()));
                calls.getOrDefault(method, Set.of()).forEach(called -> open.addAll(targets(called)));
            }
        }
        return decisions;
    }

    /** What may run when it is called: the method itself, an inherited one, or that of a type below. */
    private List<String> targets(String called) {
        String type = called.substring(0, called.indexOf('.'));
        String method = called.substring(called.indexOf('.') + 1);
        Set<String> targets = new TreeSet<>();
        for (String holder = type; holder != null; holder = above.get(holder)) {
            if (methodsOf.getOrDefault(holder, Set.of()).contains(method)) {
                targets.add(holder + "." + method);
                break;
            }
        }
        Deque<String> open = new ArrayDeque<>(below.getOrDefault(type, Set.of()));
        while (!open.isEmpty()) {
            String lower = open.pop();
            if (methodsOf.getOrDefault(lower, Set.of()).contains(method)) {
                targets.add(lower + "." + method);
            }
            open.addAll(below.getOrDefault(lower, Set.of()));
        }
        return List.copyOf(targets);
    }

    private final class Classes extends ClassVisitor {

        private String type;

        private Classes() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            type = name;
            methodsOf.put(name, new HashSet<>());
            if (superName != null && superName.startsWith(OURS)) {
                above.put(name, superName);
                below.computeIfAbsent(superName, unknown -> new HashSet<>()).add(name);
            }
            for (String one : interfaces) {
                below.computeIfAbsent(one, unknown -> new HashSet<>()).add(name);
            }
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            methodsOf.get(type).add(name + descriptor);
            return new Method(type + "." + name + descriptor);
        }
    }

    private final class Method extends MethodVisitor {

        private final String method;
        private boolean keyFollows;

        private Method(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            keyFollows = descriptor.equals(DECIDES);
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (keyFollows && value instanceof String text && keys.contains(text)) {
                asked.computeIfAbsent(method, unknown -> new HashSet<>()).add(text);
            }
            keyFollows = false;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            keyFollows = false;
            call(owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    call(handle.getOwner(), handle.getName(), handle.getDesc());
                }
            }
        }

        private void call(String owner, String name, String descriptor) {
            if (owner.startsWith(OURS)) {
                calls.computeIfAbsent(method, unknown -> new HashSet<>()).add(owner + "." + name + descriptor);
            }
        }
    }
}
