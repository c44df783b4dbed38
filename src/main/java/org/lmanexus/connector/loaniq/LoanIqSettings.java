package org.lmanexus.connector.loaniq;

import org.lmanexus.connector.http.Address;
import org.lmanexus.kernel.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Loan IQ is.
///
/// @param url the base address, without a path; empty when it is not connected
/// @param token the bearer token; empty for none
/// @param probe a path that answers where all is well
@ConfigurationProperties("nexus.connector.loaniq")
record LoanIqSettings(
        @DefaultValue("") @Address String url,
        @DefaultValue("") Secret token,
        @DefaultValue("/loan-iq/v1/status") String probe) {}
