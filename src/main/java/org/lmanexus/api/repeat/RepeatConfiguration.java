package org.lmanexus.api.repeat;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// How long answers are kept.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepeatSettings.class)
class RepeatConfiguration {}
