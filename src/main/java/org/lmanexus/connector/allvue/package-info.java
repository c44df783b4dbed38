/// Allvue: a zipped package of CSV files with a manifest, uploaded over SFTP.
@NullMarked
package org.lmanexus.connector.allvue;

import org.jspecify.annotations.NullMarked;
