package org.lmanexus.console;

import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.springframework.boot.test.context.TestComponent;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes people with names of their own, who sign in with the password of [Deals].
@TestComponent
class People {

    /// A name that would run in a page that does not write it as text.
    static final String HOSTILE = "<script>alert(1)</script>";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Users users;
    private final Map<String, String> emails = new ConcurrentHashMap<>();

    People(Users users) {
        this.users = users;
    }

    Actor named(String name) {
        String email = address(name);
        Actor person = users.add(email, name, Deals.PASSWORD.toCharArray());
        emails.put(person.userId(), email);
        return person;
    }

    /// Such as ruth.okafor.7@example.com, and nobody else's.
    private static String address(String name) {
        String words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
        return words.replace(' ', '.') + "." + COUNT.incrementAndGet() + "@example.com";
    }

    String email(Actor person) {
        return emails.getOrDefault(person.userId(), "");
    }
}
