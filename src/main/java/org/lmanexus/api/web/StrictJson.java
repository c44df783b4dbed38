package org.lmanexus.api.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// PostgreSQL holds no NUL in a text, so none is let in.
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JacksonModule textWithoutNul() {
        return new SimpleModule("text without NUL").addDeserializer(String.class, new Text());
    }

    private static final class Text extends StdDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                return context.reportInputMismatch(String.class, "a text has a NUL in it");
            }
            return text;
        }
    }
}
