package org.lmanexus;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The engine: everything that needs a database. Started by the `nexus` command only.
@Modulithic(systemName = "LMA Nexus")
@SpringBootApplication
public class NexusApplication {}
