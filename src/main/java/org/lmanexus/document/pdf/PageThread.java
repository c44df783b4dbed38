package org.lmanexus.document.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.file.Source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A thread that reads pages of a file which nobody else reads.
final class PageThread implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("pdf-pages-", 0).factory());
    private final PageReader reader;
    private final Callable<List<PDPage>> opening;
    private @Nullable List<PDPage> pages;
    private @Nullable PDDocument own;

    /// @param pages of a file that is open already
    PageThread(Callable<List<PDPage>> pages, PageReader reader) {
        this.reader = reader;
        this.opening = pages;
    }

    /// @param source opened once the first page is asked for
    PageThread(Source source, PageReader reader) {
        this.reader = reader;
        this.opening =
                () -> {
                    own = source.open();
                    return PdfPages.pages(own);
                };
    }

    Future<List<PageReader.Page>> read(int from, int to) {
        return thread.submit(
                () -> {
                    if (pages == null) {
                        pages = opening.call();
                    }
                    List<PageReader.Page> read = new ArrayList<>();
                    for (int i = from; i < to; i++) {
                        read.add(reader.read(pages.get(i)));
                    }
                    return read;
                });
    }

    /// Waits until its page is read, and closes the file if it opened it.
    @Override
    public void close() {
        thread.submit(
                () -> {
                    if (own != null) {
                        own.close();
                    }
                    return null;
                });
        thread.shutdown();
        thread.close();
    }
}
