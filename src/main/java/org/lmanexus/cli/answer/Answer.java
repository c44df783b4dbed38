package org.lmanexus.cli.answer;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// How results look in one format. Several may be written at the same time, each to its own stream.
public interface Answer<T> {

    void write(Path file, T result, OutputStream out) throws IOException;

    void writeRefused(Path file, String reason, OutputStream out) throws IOException;

    static Answer<Document> documentTable() {
        return new DocumentTable();
    }

    static Answer<Document> documentJson() {
        return new DocumentJson();
    }

    static Answer<Document> documentText(View view) {
        return new DocumentText(view);
    }

    static Answer<Agreement> agreementTable() {
        return new AgreementTable();
    }

    static Answer<Agreement> agreementJson() {
        return new AgreementJson();
    }
}
