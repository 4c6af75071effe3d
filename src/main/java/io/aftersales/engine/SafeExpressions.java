package io.aftersales.engine;

import java.beans.FeatureDescriptor;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.test.mock.MockElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

/**
 * Expressions of models see variables, the execution or task in a few respects, and the beans of {@link ModelBeans}; nothing
 * else of the machine. Expressions that come from outside of a model, as queries carry them, are not evaluated at all.
 */
final class SafeExpressions extends JuelExpressionManager {

    private final ModelBeans modelBeans;

    SafeExpressions(ModelBeans modelBeans) {
        this.modelBeans = modelBeans;
    }

    @Override
    public Expression createExpression(String expression) {
        ensureInitialized();
        return new OnlyInModels(createValueExpression(expression), this, expression);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new Guard(modelBeans));
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        // answers only where a test has put something in
        resolver.add(new MockElResolver());
        resolver.add(new Beans(modelBeans));
        resolver.add(new ArrayELResolver(true));
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        resolver.add(new BeanELResolver(true));
        return resolver;
    }

    /** A query evaluates its expressions without any scope; models always have one. */
    private static final class OnlyInModels extends JuelExpression {

        private OnlyInModels(ValueExpression expression, JuelExpressionManager manager, String text) {
            super(expression, manager, text);
        }

        @Override
        public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
            if (scope == null && !isLiteralText()) {
                throw new ProcessEngineException("expressions are evaluated in models only");
            }
            return super.getValue(scope, execution);
        }
    }

    /** Lets through the few properties and methods that models need, and refuses every other. */
    private static final class Guard extends ReadOnlyResolver {

        private static final Set<String> EXECUTION = Set.of("id", "tenantId", "businessKey", "processBusinessKey", "processInstanceId",
                "processDefinitionId", "currentActivityId", "currentActivityName", "variables", "activityInstanceId", "eventName");
        private static final Set<String> CALLS = Set.of("getId", "getTenantId", "getBusinessKey", "getProcessBusinessKey",
                "getProcessInstanceId", "getCurrentActivityId", "getVariable", "getVariableLocal", "hasVariable", "hasVariableLocal");
        private static final Set<String> OF_VALUES = Set.of("size", "isEmpty", "contains", "get", "containsKey", "equals", "toString",
                "startsWith", "endsWith", "length");

        private final ModelBeans modelBeans;

        private Guard(ModelBeans modelBeans) {
            this.modelBeans = modelBeans;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            boolean allowed = base == null || base instanceof Map || base instanceof Collection || base.getClass().isArray()
                    || isScope(base) && EXECUTION.contains(String.valueOf(property));
            if (!allowed) {
                throw new ELException("not offered to expressions: " + property);
            }
            return null;
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            String name = String.valueOf(method);
            boolean value = base instanceof CharSequence || base instanceof Map || base instanceof Collection || base instanceof Number
                    || base instanceof Boolean;
            boolean allowed = isScope(base) && CALLS.contains(name) || value && OF_VALUES.contains(name)
                    || base != null && modelBeans.offers(base) && !name.equals("getClass") && !name.equals("wait") && !name.startsWith("notify");
            if (!allowed) {
                throw new ELException("not offered to expressions: " + name);
            }
            return null;
        }

        private static boolean isScope(Object base) {
            return base instanceof BaseDelegateExecution || base instanceof DelegateTask;
        }
    }

    private static final class Beans extends ReadOnlyResolver {

        private final ModelBeans modelBeans;

        private Beans(ModelBeans modelBeans) {
            this.modelBeans = modelBeans;
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null && modelBeans.allows(String.valueOf(property))) {
                context.setPropertyResolved(true);
                return modelBeans.get(String.valueOf(property));
            }
            return null;
        }
    }

    private abstract static class ReadOnlyResolver extends ELResolver {

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            // answers for nothing that could be set
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return Object.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }
}
