package org.lmanexus.document.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.nio.file.Path;

/// A file that can be opened more than once, since no open one may be read by two at a time.
record Source(Path file, String password) {

    PDDocument open() throws IOException {
        return Loader.loadPDF(file.toFile(), password);
    }
}
