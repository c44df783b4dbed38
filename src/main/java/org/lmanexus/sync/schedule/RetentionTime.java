package org.lmanexus.sync.schedule;

import org.quartz.CronExpression;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When what is kept for a time only is swept.
///
/// @param cron in Quartz's six or seven fields, UTC
@ConfigurationProperties("nexus.retention")
record RetentionTime(@DefaultValue("0 0 5 * * ?") String cron) {

    RetentionTime {
        if (!CronExpression.isValidExpression(cron)) {
            throw new IllegalArgumentException(
                    "nexus.retention.cron is \"%s\"; give Quartz's six or seven fields, such as 0 0 5 * * ?"
                            .formatted(cron));
        }
    }
}
