package org.lmanexus.document.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.lmanexus.document.pdf.file.Source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Reads all pages of a file and hands them on in their order. A long file is read by several
/// threads in turn, of which each opens it for itself; a few pages at most wait for their turn.
/// While other files are being read, their threads keep the cores busy already.
final class PdfPages {

    private static final AtomicInteger UNDER_WAY = new AtomicInteger();

    private static final int WORTH_SHARING = 32;
    private static final int AT_ONCE = 8;
    private static final int AHEAD = 2;

    private final Source source;

    PdfPages(Source source) {
        this.source = source;
    }

    /// @param open the file, which this reads no longer when it returns
    void read(PDDocument open, Consumer<PageReader.Page> sink) throws IOException {
        int files = UNDER_WAY.incrementAndGet();
        try {
            int threads = Math.min(4, Runtime.getRuntime().availableProcessors()) / files;
            read(
                    pages(open),
                    threads,
                    page -> {
                        sink.accept(page);
                        source.allowance().release(page.weight());
                    });
        } finally {
            UNDER_WAY.decrementAndGet();
        }
    }

    private void read(List<PDPage> pages, int threads, Consumer<PageReader.Page> sink)
            throws IOException {
        if (threads < 2 || pages.size() < WORTH_SHARING) {
            PageReader reader = reader(pages);
            for (PDPage page : pages) {
                sink.accept(reader.read(page));
            }
            return;
        }
        List<PageThread> readers = new ArrayList<>();
        try {
            readers.add(new PageThread(() -> pages, reader(pages)));
            while (readers.size() < threads) {
                readers.add(new PageThread(source, reader(pages)));
            }
            inTurn(readers, pages.size(), sink);
        } finally {
            readers.forEach(PageThread::close);
        }
    }

    private PageReader reader(List<PDPage> pages) {
        return new PageReader(pages.size(), source.allowance());
    }

    static List<PDPage> pages(PDDocument open) {
        List<PDPage> pages = new ArrayList<>();
        Iterator<PDPage> all = open.getPages().iterator();
        while (all.hasNext() && pages.size() <= PdfFormat.MOST_PAGES) {
            pages.add(all.next());
        }
        return pages;
    }

    private static void inTurn(List<PageThread> readers, int pages, Consumer<PageReader.Page> sink)
            throws IOException {
        Deque<Future<List<PageReader.Page>>> waiting = new ArrayDeque<>();
        int next = 0;
        int turn = 0;
        while (next < pages || !waiting.isEmpty()) {
            while (next < pages && waiting.size() < AHEAD * readers.size()) {
                int to = Math.min(pages, next + AT_ONCE);
                waiting.add(readers.get(turn++ % readers.size()).read(next, to));
                next = to;
            }
            taken(waiting.remove()).forEach(sink);
        }
    }

    private static List<PageReader.Page> taken(Future<List<PageReader.Page>> pages)
            throws IOException {
        try {
            return pages.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IOException(e);
            }
        }
    }
}
