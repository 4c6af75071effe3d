package io.aftersales.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.aftersales.shared.Characters;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** How requests are read: strict JSON, no harmful characters, the client's language. */
@Configuration
class WebConfiguration {

    private static final int LONGEST_NUMBER = 40;
    private static final int DEEPEST_NESTING = 50;

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }

    /** Long digits cost time quadratically, text that becomes a number silently hides mistakes, NUL breaks databases. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer strictJson() {
        return builder -> builder
                .featuresToDisable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .modulesToInstall(new SimpleModule().addDeserializer(String.class, new CleanText()))
                .postConfigurer(mapper -> mapper.getFactory().setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(LONGEST_NUMBER).maxNestingDepth(DEEPEST_NESTING).build()));
    }

    private static final class CleanText extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (!Characters.storable(text)) {
                return (String) context.reportInputMismatch(String.class, "not storable");
            }
            return text;
        }
    }
}
