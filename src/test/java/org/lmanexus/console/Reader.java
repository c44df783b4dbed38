package org.lmanexus.console;

import org.lmanexus.support.Deals;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser that keeps cookies and runs no script.
final class Reader implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    Reader(String port) {
        this.root = "http://127.0.0.1:" + port;
    }

    /// Somebody made by [Deals], signed in.
    static Reader signedIn(String port, String email) throws Exception {
        Reader reader = new Reader(port);
        HttpResponse<String> answer = reader.signIn(email, Deals.PASSWORD, "/");
        if (answer.statusCode() != 302) {
            throw new AssertionError(email + " was not let in: " + answer.body());
        }
        return reader;
    }

    HttpResponse<String> signIn(String email, String password, String next) throws Exception {
        String token = token(get("/sign-in").body());
        return post(
                "/sign-in",
                Map.of("email", email, "password", password, "next", next, "_csrf", token));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(root + path)));
    }

    /// Sends a form as it stands, without the token of its page.
    HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends a form of a page, with the token that stands in it.
    HttpResponse<String> submit(String page, String action, Map<String, String> form)
            throws Exception {
        Map<String, String> whole = new java.util.HashMap<>(form);
        whole.put("_csrf", token(get(page).body()));
        return post(action, whole);
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(
                request.header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    URI at(String path) {
        return URI.create(root + path);
    }

    /// The pass in the jar; empty for none.
    String pass() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("nexus-pass"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("no form on the page: " + page);
        }
        return token.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
