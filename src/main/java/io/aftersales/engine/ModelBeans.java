package io.aftersales.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** The beans that models may name: delegates, listeners and facts, and a few helpers for whom and until when. */
final class ModelBeans {

    private static final String WORKERS = "io.aftersales.workers.";
    private static final Set<String> HELPERS = Set.of("taskGroups", "dueDates", "policyPacks");

    private final ApplicationContext context;
    private final Map<Class<?>, Boolean> offered = new ConcurrentHashMap<>();

    ModelBeans(ApplicationContext context) {
        this.context = context;
    }

    boolean allows(String name) {
        if (!context.containsBean(name)) {
            return false;
        }
        Class<?> type = context.getType(name);
        return HELPERS.contains(name) || type != null && ClassUtils.getUserClass(type).getName().startsWith(WORKERS);
    }

    /** Whether the name is a bean of ours, the engine's or Spring's, which models must not reach. */
    boolean forbids(String name) {
        return context.containsBean(name) && !allows(name);
    }

    /** @throws IllegalArgumentException for any other bean */
    Object get(String name) {
        if (!allows(name)) {
            throw new IllegalArgumentException("models may not use " + name);
        }
        return context.getBean(name);
    }

    /** Whether an object is one of the beans that models may call. */
    boolean offers(Object base) {
        return offered.computeIfAbsent(ClassUtils.getUserClass(base), this::offersType);
    }

    private boolean offersType(Class<?> type) {
        return type.getName().startsWith(WORKERS) || HELPERS.stream().filter(context::containsBean).map(context::getType)
                .anyMatch(helper -> ClassUtils.getUserClass(helper) == type);
    }
}
