package org.lmanexus.cli.demo;

import java.nio.file.Path;
import java.util.List;

/// The sample deal's files, as written for the demo.
record SampleFiles(Path baseline, List<Path> markups) {}
