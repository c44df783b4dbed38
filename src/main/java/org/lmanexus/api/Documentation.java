package org.lmanexus.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.models.media.JsonSchema;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.Set;

/// The head of the OpenAPI document, which the resources fill: served under /api/v1/openapi.
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "LMA Nexus",
                        version = "v1",
                        description =
                                "The sync engine for syndicated-loan documentation. What is refused"
                                        + " answers with problem details (RFC 9457)."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
        name = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT")
class Documentation {

    /// JSON that is passed on as it is has no schema of ours.
    @Bean
    static OpenApiCustomizer asItIs() {
        return api ->
                api.getComponents()
                        .getSchemas()
                        .put("JsonNode", new JsonSchema().types(Set.of("object")));
    }
}
