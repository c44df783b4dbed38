/// What each nightly job does to workspaces, whoever runs it and in whatever ranges.
@NullMarked
package org.lmanexus.sync.job.work;

import org.jspecify.annotations.NullMarked;
