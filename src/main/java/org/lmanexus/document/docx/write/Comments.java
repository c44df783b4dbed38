package org.lmanexus.document.docx.write;

import java.util.ArrayList;
import java.util.List;

/// Collects the comments of a document for their two parts: the texts, and who answers whom.
final class Comments {

    private final Numbers numbers;
    private final List<String> texts = new ArrayList<>();
    private final List<String> threads = new ArrayList<>();

    Comments(Numbers numbers) {
        this.numbers = numbers;
    }

    /// Adds a comment and its replies.
    ///
    /// @return their ids, the comment's first
    List<Integer> add(DocxComment comment) {
        List<Integer> ids = new ArrayList<>();
        String parent = Xml.paragraphId(numbers.nextParagraph());
        ids.add(write(comment, parent));
        threads.add("<w15:commentEx w15:paraId=\"%s\" w15:done=\"0\"/>".formatted(parent));
        for (DocxComment reply : comment.replies()) {
            String child = Xml.paragraphId(numbers.nextParagraph());
            ids.add(write(reply, child));
            threads.add(
                    "<w15:commentEx w15:paraId=\"%s\" w15:paraIdParent=\"%s\" w15:done=\"0\"/>"
                            .formatted(child, parent));
        }
        return ids;
    }

    private int write(DocxComment comment, String paragraphId) {
        int id = texts.size();
        texts.add(
                """
                <w:comment w:id="%d" w:author="%s" w:date="%s" w:initials="%s">\
                <w:p w14:paraId="%s" w14:textId="77777777"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>%s</w:p>\
                </w:comment>
                """
                        .formatted(
                                id,
                                Xml.escape(comment.by().name()),
                                comment.by().date(),
                                initials(comment.by().name()),
                                paragraphId,
                                Xml.run("", comment.text())));
        return id;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[^\\p{L}]+")) {
            if (!word.isEmpty()) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    String textsPart() {
        return Xml.DECLARATION
                + "<w:comments %s>%s</w:comments>"
                        .formatted(Xml.NAMESPACES, String.join("", texts));
    }

    String threadsPart() {
        return Xml.DECLARATION
                + "<w15:commentsEx %s>%s</w15:commentsEx>"
                        .formatted(Xml.NAMESPACES, String.join("", threads));
    }
}
