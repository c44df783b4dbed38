package org.lmanexus.sync.schedule;

import static org.quartz.CronScheduleBuilder.cronSchedule;

import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.TimeZone;

/// Starts the sweep once a night, on one node of all.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("nexus.serving")
@EnableConfigurationProperties(RetentionTime.class)
class RetentionSchedule {

    private static final String NAME = "retention";

    @Bean
    JobDetail retentionJob() {
        return JobBuilder.newJob(RetentionRun.class)
                .withIdentity(NAME, NAME)
                .withDescription("Removes what is kept for a time only")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger retentionTrigger(JobDetail retentionJob, RetentionTime time) {
        return TriggerBuilder.newTrigger()
                .withIdentity(NAME, NAME)
                .forJob(retentionJob)
                .withSchedule(cronSchedule(time.cron()).inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
    }
}
