package io.aftersales.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Names the schemas of the published contract. Requests and answers are records nested where they belong, so many are
 * called Row or View: by their bare names the contract would show one of them in place of all.
 */
@Configuration
class ContractNames {

    @Bean
    ModelResolver modelResolver(ObjectMapper json) {
        return new ModelResolver(json, new WithOuterName());
    }

    /** {@code CaseReads.View}: as the source calls it. */
    private static final class WithOuterName extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            String name = super.nameForClass(type, options);
            for (Class<?> outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
                name = outer.getSimpleName() + "." + name;
            }
            return name;
        }
    }
}
